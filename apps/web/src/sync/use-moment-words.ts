import { useTranslation } from 'react-i18next';
import { shopMoment } from '../format/shop-time.ts';
import { useNow } from '../ui/use-now.ts';

/** A moment in shop time: "today 03:12", "yesterday 18:40", "Wed 03:12". */
export function useMomentWords(timeZone: string): (at: number) => string {
  const { t, i18n } = useTranslation('completeness');
  const now = useNow(60_000);
  return (at) => {
    const { day, date, time } = shopMoment(at, now, timeZone, i18n.language);
    return day ? t(`when.${day}`, { time }) : t('when.date', { date, time });
  };
}
