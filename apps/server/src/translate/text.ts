/** Text of the wire, or null where it is missing or blank. */
export const filled = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;
