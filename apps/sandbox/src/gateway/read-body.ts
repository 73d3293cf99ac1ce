import type { Endpoint } from './call.ts';
import type { Incoming } from './incoming.ts';

/** The JSON of a request as an object; `{}` for nothing, `[]` and `null`; undefined where it is not JSON at all. */
export function readBody(incoming: Incoming, endpoint: Endpoint): Record<string, unknown> | undefined {
  if (endpoint.isUpload || endpoint.method === 'GET') return {};
  const text = incoming.bytes.toString().trim();
  if (text === '') return {};
  try {
    const read: unknown = JSON.parse(text);
    if (read === null || (Array.isArray(read) && read.length === 0)) return {};
    return typeof read === 'object' && !Array.isArray(read) ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
