import type { ShippingProvider } from './market.ts';

/** The tracking number of a carrier's n-th parcel: shaped like the carrier's own, never the same for two serials below ten million. */
export function trackingNumberOf(provider: ShippingProvider, serial: number): string {
  const length = provider.trackingPattern.split('#').length - 1;
  const digits = String(shuffled(serial, 10 ** length)).padStart(length, '0');
  let next = 0;
  return provider.trackingPattern.replace(/#/g, () => digits[next++] ?? '0');
}

// Odd and not a multiple of 5, so every serial below the limit keeps a number of its own.
const STRIDE = 61_803_399;

function shuffled(serial: number, limit: number): number {
  return Number((BigInt(serial) * BigInt(STRIDE) + 48_271_009n) % BigInt(limit));
}
