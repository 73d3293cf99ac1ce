/** TikTok's clock minus ours in milliseconds, from the `Date` header of an answer; nothing when the header is missing. */
export function clockSkew(dateHeader: string | null, sentAt: number, receivedAt: number): number | undefined {
  const written = Date.parse(dateHeader ?? '');
  if (Number.isNaN(written)) return undefined;
  // The header counts whole seconds, so on average it is half a second old; the answer was written half-way.
  return Math.round(written + 500 - (sentAt + receivedAt) / 2);
}

/** Whether our clock is behind or ahead, from the words of a refused timestamp. */
export function clockDirection(message: string): 'behind' | 'ahead' | undefined {
  if (/earlier than|lesser than|too old|expired/i.test(message)) return 'behind';
  if (/exceed|future|later than/i.test(message)) return 'ahead';
  return undefined;
}
