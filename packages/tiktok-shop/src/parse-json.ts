/** Parses JSON, keeping whole numbers too large for a double as text, digit for digit. Throws SyntaxError like JSON.parse. */
export function parseJson(text: string): unknown {
  if (!mayHoldLargeNumber.test(text)) return JSON.parse(text);
  return JSON.parse(text, keepDigits);
}

/** Most answers have no such number, and a reviver costs several times a plain parse. */
const mayHoldLargeNumber = /(?:^|[:[,])\s*-?\d{16,}/;

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context?.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value;
}
