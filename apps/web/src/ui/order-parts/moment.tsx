import { useTranslation } from 'react-i18next';
import { shopMoment } from '../../format/shop-time.ts';

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

type MomentProps = { at: number; now: number; timeZone: string; withZone?: boolean };

/** A moment in shop time: "today 12:58", "Wed 23:59 GMT". The zone stands beside it where it is not the reader's, and on hover. */
export function Moment({ at, now, timeZone, withZone = false }: MomentProps) {
  const words = useMomentWords();
  const { zone } = shopMoment(at, now, timeZone, 'en');
  const text = words(at, now, timeZone);
  const shows = withZone || isForeign(at, timeZone);
  return (
    <time dateTime={new Date(at).toISOString()} title={`${text} ${zone}`}>
      {shows ? `${text} ${zone}` : text}
    </time>
  );
}

/** The same as plain text, for sentences. */
export function useMomentWords(): (at: number, now: number, timeZone: string) => string {
  const { t, i18n } = useTranslation('time');
  return (at, now, timeZone) => {
    const { day, date, time } = shopMoment(at, now, timeZone, i18n.language);
    return day === null ? `${date} ${time}` : t(day, { time });
  };
}

/** Two names of one wall clock (Kuala Lumpur, Singapore) are not foreign to each other. */
function isForeign(at: number, timeZone: string): boolean {
  return timeZone !== OWN_ZONE && offsetOf(at, timeZone) !== offsetOf(at, OWN_ZONE);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetOf(at: number, timeZone: string): string {
  const known =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, known);
  return known.format(at);
}
