import type { CallbackUrl } from '@order-manager/domain/connect/callback-url';

export type Tinted = { text: string; part: 'app-key' | 'code' | 'region' | 'state' | null };

/**
 * The pasted text cut into pieces, the recognised values marked. The pieces joined are the text again, letter by letter,
 * so the tint can lie under the field's own text.
 */
export function tintParts(pasted: string, found: CallbackUrl): Tinted[] {
  const marks = [
    { part: 'app-key', value: found.appKey, name: 'app_key' },
    { part: 'code', value: found.code, name: 'code' },
    { part: 'region', value: found.shopRegion, name: 'shop_region' },
    { part: 'state', value: found.state, name: 'state' },
  ] as const;
  const spans = marks.flatMap(({ part, value, name }) => {
    const span = value === null ? null : spanOf(pasted, name);
    return span ? [{ ...span, part }] : [];
  });
  return cut(
    pasted,
    spans.sort((a, b) => a.from - b.from),
  );
}

type Span = { from: number; to: number };

/** Where the value of `name` stands in the text, also in one that was percent-encoded once more. */
function spanOf(pasted: string, name: string): Span | null {
  const pattern = new RegExp(`(?:^|[?&\\s"'“]|%3F|%26)${name}(?:=|%3D)`, 'i');
  const match = pattern.exec(pasted);
  if (!match) return null;
  const from = match.index + match[0].length;
  const length = pasted.slice(from).search(/&|#|%26|["'“”»>]|$/);
  const value = pasted.slice(from, from + length).trimEnd();
  return value === '' ? null : { from, to: from + value.length };
}

function cut(text: string, spans: readonly (Span & { part: Tinted['part'] })[]): Tinted[] {
  const pieces: Tinted[] = [];
  let at = 0;
  for (const { from, to, part } of spans) {
    if (from < at) continue;
    pieces.push({ text: text.slice(at, from), part: null }, { text: text.slice(from, to), part });
    at = to;
  }
  pieces.push({ text: text.slice(at), part: null });
  return pieces.filter((piece) => piece.text !== '');
}
