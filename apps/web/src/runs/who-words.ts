import { useTranslation } from 'react-i18next';

/** Who started a run, in words; a name the screen does not know is shown as it is. */
export function useWhoWords(): (who: string) => string {
  const { t } = useTranslation('runs');
  return (who) => (who === 'owner' || who === 'demo' ? t(`who.${who}`) : who);
}
