import { DAY_PRESETS, readDaySpan } from '@order-manager/domain/order/day-span';
import { DUE_PRESETS } from '@order-manager/domain/order/order-filter';
import type { TFunction } from 'i18next';
import { calendarDate } from '../../format/shop-time.ts';

type Words = TFunction<'filters'>;

/** Days, or a near time, in words: `next 3 days`, `1 Nov 2026 – 15 Nov 2026`, `from 1 Nov 2026`. */
export function spanWords(value: string, t: Words, locale: string): string {
  const preset = [...DUE_PRESETS, ...DAY_PRESETS].find((known) => known === value);
  if (preset) return t(`span.${preset}`);
  const span = readDaySpan(value);
  if (!span || 'preset' in span) return value;
  const from = span.from === null ? '' : dayWords(span.from, locale);
  const to = span.to === null ? '' : dayWords(span.to, locale);
  if (from === to) return from;
  if (from === '') return t('span.until', { to });
  return to === '' ? t('span.from', { from }) : t('span.between', { from, to });
}

/** `3`, `2–5`, `10 or more`. */
export function quantityWords(value: string, t: Words): string {
  const [from = '', to] = value.split('..');
  if (to === undefined) return from;
  return to === '' ? t('quantity.orMore', { from }) : t('quantity.between', { from, to });
}

const dayWords = (day: string, locale: string): string => calendarDate(Date.parse(`${day}T00:00:00Z`), locale, 'UTC');
