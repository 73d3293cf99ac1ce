import type { Endpoint } from './call.ts';

export type Found =
  | { kind: 'found'; endpoint: Endpoint; path: Record<string, string> }
  | { kind: 'wrong method' }
  | { kind: 'wrong version' }
  | { kind: 'unknown' };

/** Looks a method and path up in the list of endpoints. */
export function createFinder(endpoints: Endpoint[]): (method: string, path: string) => Found {
  const routes = endpoints.map((endpoint) => ({ endpoint, parts: endpoint.path.split('/') }));
  return (method, path) => {
    const parts = path.split('/');
    const fitting = routes.flatMap((route) => {
      const values = valuesOf(route.parts, parts);
      return values ? [{ ...route, values }] : [];
    });
    // `packages/ship` and `packages/{id}` have the same length: the route with fewer variables is meant.
    fitting.sort((a, b) => Object.keys(a.values).length - Object.keys(b.values).length);
    const match = fitting.find((route) => route.endpoint.method === method);
    if (match) return { kind: 'found', endpoint: match.endpoint, path: match.values };
    if (fitting.length > 0) return { kind: 'wrong method' };
    return { kind: routes.some((route) => isOtherVersion(route.parts, parts)) ? 'wrong version' : 'unknown' };
  };
}

function valuesOf(route: string[], parts: string[]): Record<string, string> | undefined {
  if (route.length !== parts.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of route.entries()) {
    const given = parts[index] ?? '';
    if (part.startsWith('{')) values[part.slice(1, -1)] = decode(given);
    else if (part !== given) return undefined;
  }
  return Object.values(values).includes('') ? undefined : values;
}

function isOtherVersion(route: string[], parts: string[]): boolean {
  if (!/^\d{6}$/.test(parts[2] ?? '')) return false;
  return valuesOf(route.with(2, parts[2] ?? ''), parts) !== undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
