type ClockOptions = { seconds?: boolean };

/** `12:58` in the given zone (this computer's when absent). */
export function clockTime(at: number, timeZone?: string, { seconds = false }: ClockOptions = {}): string {
  const format = formatter('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  });
  return format.format(at);
}

/** `24 Nov 2026` in the language of the page. */
export function calendarDate(at: number, locale: string, timeZone?: string): string {
  return formatter(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

/** How a moment stands to today in the shop's zone: -1 yesterday, 0 today, 1 tomorrow, and so on. */
export function daysFromToday(at: number, now: number, timeZone: string): number {
  return Math.round((dayNumber(at, timeZone) - dayNumber(now, timeZone)) / DAY);
}

export type ShopMoment = {
  /** `today`, `yesterday`, `tomorrow`, or null for days further away. */
  day: 'today' | 'yesterday' | 'tomorrow' | null;
  /** The day in words where `day` is null: `Wed` within a week, else `3 Dec`, with the year if it is another one. */
  date: string;
  time: string;
  /** Short name of the zone, e.g. `MYT`, shown where it differs from the reader's own zone, and on hover. */
  zone: string;
};

/** A moment in shop time, in parts, for words like "today 12:58" or "Wed 23:59 GMT". */
export function shopMoment(at: number, now: number, timeZone: string, locale: string): ShopMoment {
  const days = daysFromToday(at, now, timeZone);
  const names = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const;
  return {
    day: names[String(days) as keyof typeof names] ?? null,
    date: dayName(at, now, days, timeZone, locale),
    time: clockTime(at, timeZone),
    zone: zoneName(at, timeZone),
  };
}

const DAY = 86_400_000;

function dayName(at: number, now: number, days: number, timeZone: string, locale: string): string {
  const language = locale === 'en' ? 'en-GB' : locale;
  if (Math.abs(days) < 7) return formatter(language, { weekday: 'short', timeZone }).format(at);
  const isSameYear = yearOf(at, timeZone) === yearOf(now, timeZone);
  const year = isSameYear ? {} : ({ year: 'numeric' } as const);
  return formatter(language, { day: 'numeric', month: 'short', ...year, timeZone }).format(at);
}

const yearOf = (at: number, timeZone: string) => formatter('en-GB', { year: 'numeric', timeZone }).format(at);

function dayNumber(at: number, timeZone: string): number {
  const [year = '', month = '', day = ''] = formatter('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  })
    .format(at)
    .split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** Names the browser does not know: it would write `GMT+8`, sellers write `MYT`. */
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Kuala_Lumpur': 'MYT',
  'Asia/Singapore': 'SGT',
  'Asia/Jakarta': 'WIB',
  'Asia/Bangkok': 'ICT',
  'Asia/Ho_Chi_Minh': 'ICT',
  'Asia/Manila': 'PHT',
  'Asia/Tokyo': 'JST',
};

/** Short name of a zone at a moment, e.g. `MYT`, `GMT` or `BST`, `PST` or `PDT`. */
export function zoneName(at: number, timeZone: string): string {
  const own = ZONES[timeZone];
  if (own) return own;
  const language = timeZone.startsWith('America/') ? 'en-US' : 'en-GB';
  const parts = formatter(language, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const cache = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times more than using it, and a table formats thousands of times. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  cache.set(key, known);
  return known;
}
