import type { Cell, Row, Sheet } from './cell.ts';

/**
 * A sheet as CSV after RFC 4180: UTF-8 with a byte order mark (else Excel reads another alphabet), comma, CRLF. Ids are
 * quoted digits and nothing else, so that programs read what TikTok wrote; Excel shortens them whatever stands around
 * them, which is what XLSX is for.
 */
export async function* csvFile({ heads, slices }: Sheet): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${line(heads.map(({ text }) => ({ kind: 'text', text })))}`);
  for await (const rows of slices) yield Buffer.from(rows.map(line).join(''));
}

const line = (row: Row): string => `${row.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return quoted(harmless(cell.text));
    case 'id':
      return `"${harmless(cell.text).replaceAll('"', '""')}"`;
    case 'amount':
      return cell.digits;
    case 'count':
      return String(cell.count);
    case 'time':
      return new Date(cell.local).toISOString().slice(0, 19).replace('T', ' ');
  }
}

/** Spreadsheets take such a beginning for a formula and run it. An apostrophe before it makes it text, and is seen. */
const harmless = (text: string): string => {
  const sound = text.toWellFormed().replaceAll('\0', '');
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(sound) ? `'${sound}` : sound;
};

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
