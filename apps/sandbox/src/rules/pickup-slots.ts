import type { Market } from '../catalogue/market.ts';

/** A window in which a carrier calls, in unix seconds; `avaliable` is TikTok's own spelling. */
export type PickupSlot = { start_time: number; end_time: number; avaliable: boolean };

const DAYS_AHEAD = 3;
const HOUR = 3_600_000;

/** The windows of the next days in the shop's own time zone; the last one is fully booked. `now` in epoch milliseconds. */
export function pickupSlotsOf(market: Market, now: number): PickupSlot[] {
  const midnight = startOfDay(market.timeZone, now);
  const slots = Array.from({ length: DAYS_AHEAD }, (_, day) => market.pickupWindows.map((window) => ({ day, window })))
    .flat()
    .map(({ day, window }) => ({
      start: midnight + (day * 24 + window.fromHour) * HOUR,
      end: midnight + (day * 24 + window.toHour) * HOUR,
    }))
    .filter((slot) => slot.start > now + HOUR);
  return slots.map(({ start, end }, index) => ({
    start_time: start / 1000,
    end_time: end / 1000,
    avaliable: index < slots.length - 1,
  }));
}

function startOfDay(timeZone: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const sinceMidnight = ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1000;
  return Math.floor(now / 1000) * 1000 - sinceMidnight;
}
