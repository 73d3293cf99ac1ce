const FAMILIES = {
  order: ['576', 15, 400_000_000_000_000],
  line: ['577', 15, 400_000_000_000_000],
  package: ['1152', 15, 300_000_000_000_000],
  notification: ['7514', 15, 100_000_000_000_000],
  cancellation: ['4035', 15, 500_000_000_000_000],
} as const;

export type IdFamily = keyof typeof FAMILIES;

/** The n-th id of a family: 18 or 19 digits like TikTok's, far beyond what a JavaScript number holds. */
export function idOf(family: IdFamily, number: number): string {
  const [prefix, digits, start] = FAMILIES[family];
  return prefix + String(start + number * STEP + (number % 89)).padStart(digits, '0');
}

// A step that is odd and not round, so that ids look like ids and not like a counter.
const STEP = 131_071;
