import type { Instant } from '../ids.ts';

/** Days of the shop's calendar: a span that moves with today, or named days (`YYYY-MM-DD`), both ends included. */
export type DaySpan = { preset: DayPreset } | { from: string | null; to: string | null };

export const DAY_PRESETS = ['today', 'yesterday', 'last-7-days', 'last-30-days', 'last-90-days', 'this-month'] as const;
export type DayPreset = (typeof DAY_PRESETS)[number];

/** `today`, `2026-11-01..2026-11-15`, `2026-11-01..`, `..2026-11-15`, `2026-11-15`. Null where it is none of these. */
export function readDaySpan(text: string): DaySpan | null {
  const preset = DAY_PRESETS.find((known) => known === text);
  if (preset) return { preset };
  const found = /^(\d{4}-\d\d-\d\d)?(\.\.)?(\d{4}-\d\d-\d\d)?$/.exec(text);
  const [from = null, dots, to = null] = found?.slice(1) ?? [];
  if (!found || (from === null && to === null)) return null;
  const span = dots ? { from, to } : { from: from ?? to, to: from ?? to };
  return isOrdered(span.from, span.to) ? span : null;
}

export function writeDaySpan(span: DaySpan): string {
  if ('preset' in span) return span.preset;
  return span.from !== null && span.from === span.to ? span.from : `${span.from ?? ''}..${span.to ?? ''}`;
}

/** The instants of a span in one time zone: `from` inclusive, `to` exclusive; null where it is open. */
export function instantsOf(
  span: DaySpan,
  timeZone: string,
  now: Instant,
): { from: Instant | null; to: Instant | null } {
  const days = 'preset' in span ? daysOf(span.preset, timeZone, now) : span;
  return {
    from: days.from === null ? null : startOfDay(days.from, timeZone, 0),
    to: days.to === null ? null : startOfDay(days.to, timeZone, 1),
  };
}

/** A day of the calendar: `Date` alone would take the 30th of February for the 2nd of March. */
const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
const isOrdered = (from: string | null, to: string | null) =>
  [from, to].every((day) => day === null || isDay(day)) && (from === null || to === null || from <= to);

function daysOf(preset: DayPreset, timeZone: string, now: Instant): { from: string; to: string } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const from: Record<DayPreset, Temporal.PlainDate> = {
    today,
    yesterday: today.subtract({ days: 1 }),
    'last-7-days': today.subtract({ days: 6 }),
    'last-30-days': today.subtract({ days: 29 }),
    'last-90-days': today.subtract({ days: 89 }),
    'this-month': today.with({ day: 1 }),
  };
  const to = preset === 'yesterday' ? from.yesterday : today;
  return { from: from[preset].toString(), to: to.toString() };
}

const startOfDay = (day: string, timeZone: string, later: number): Instant =>
  Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(timeZone).epochMilliseconds;
