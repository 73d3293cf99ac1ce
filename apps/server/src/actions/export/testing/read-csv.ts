/** Reads RFC 4180 sign by sign. Throws where a quote stands in a place of its own making. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    const { field, next } = fieldAt(text, at);
    row.push(field);
    if (text[next] === ',') {
      at = next + 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (!text.startsWith('\r\n', next)) throw new Error(`no end of line at ${next}`);
    rows.push(row);
    row = [];
    at = next + 2;
  }
  if (row.length > 0) throw new Error('the last line has no end');
  return rows;
}

function fieldAt(text: string, start: number): { field: string; next: number } {
  if (text[start] !== '"') {
    const field = /[^,"\r\n]*/y;
    field.lastIndex = start;
    const plain = field.exec(text)?.[0] ?? '';
    return { field: plain, next: start + plain.length };
  }
  let end = start + 1;
  while (text[end] !== '"' || text[end + 1] === '"') {
    if (end >= text.length) throw new Error('a quote never ends');
    end += text[end] === '"' ? 2 : 1;
  }
  return { field: text.slice(start + 1, end).replaceAll('""', '"'), next: end + 1 };
}
