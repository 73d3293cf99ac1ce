/** An answer on its way out. `fate` says what happens to the connection instead of an orderly end. */
export type Outgoing = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  fate?: { kind: 'hang'; milliseconds: number } | { kind: 'reset' } | { kind: 'cut' };
};

/** A page. */
export function html(status: number, body: string): Outgoing {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** Anything as JSON. */
export function json(status: number, body: unknown): Outgoing {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

/** Plain words. */
export function plain(status: number, body: string): Outgoing {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
