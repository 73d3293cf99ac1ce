import { useTranslation } from 'react-i18next';

/** Who wrote, in words; a name that this screen does not know is shown as it is. */
export function useWho(): (by: string) => string {
  const { t } = useTranslation('notes');
  return (by) => (by === 'owner' || by === 'demo' ? t(`who.${by}`) : by);
}
