/** Query values as callers write them; what is undefined or empty is not sent. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The decoded values as they are signed: lists joined with commas, empty ones left out. */
export function flattenQuery(query: Query): Record<string, string> {
  const entries = Object.entries(query).map(([key, value]) => [key, flatten(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** The URL that is sent; every value percent-encoded, a space as %20. */
export function requestUrl(origin: string, path: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  return `${origin}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

/** One id inside a path; an id with a slash in it would ask for another thing. */
export function pathId(id: string): string {
  return encodeURIComponent(id);
}

function flatten(value: Query[string]): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(',') : String(value);
}
