import { crc32, inflateRawSync } from 'node:zlib';

/** One cell as a reader of the format understands it. */
export type ReadCell = { text: string } | { number: string; style: number };
export type ReadSheet = { name: string; rows: Map<string, ReadCell>[] };

/** A reader of its own, after the written format and not after our writer: it finds everything by the archive's directory. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = unzip(Buffer.from(bytes));
  const relations = new Map(
    [...part(parts, 'xl/_rels/workbook.xml.rels').matchAll(/Id="(\w+)" Type="[^"]+" Target="([^"]+)"/g)].map(
      ([, id = '', target = '']) => [id, target],
    ),
  );
  const sheets = part(parts, 'xl/workbook.xml').matchAll(/<sheet name="([^"]+)" sheetId="\d+" r:id="(\w+)"\/>/g);
  return [...sheets].map(([, name = '', id = '']) => ({ name, rows: rowsIn(part(parts, `xl/${relations.get(id)}`)) }));
}

/** Column letter to cell, of every row. */
function rowsIn(xml: string): Map<string, ReadCell>[] {
  return [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)].map(([, number, cells = ''], index) => {
    if (Number(number) !== index + 1) throw new Error(`row ${number} stands in place ${index + 1}`);
    return new Map(
      [...cells.matchAll(/<c r="([A-Z]+)\d+" s="(\d)"(.*?)<\/c>/gs)].map(([, letter = '', style, rest = '']) => [
        letter,
        cellIn(rest, Number(style)),
      ]),
    );
  });
}

function cellIn(xml: string, style: number): ReadCell {
  const inline = /^ t="inlineStr"><is><t xml:space="preserve">(.*)<\/t><\/is>$/s.exec(xml);
  if (inline) return { text: unescaped(inline[1] ?? '') };
  const number = /^><v>(-?\d+(?:\.\d+)?)<\/v>$/.exec(xml)?.[1];
  if (number === undefined) throw new Error(`not a cell: ${xml}`);
  return { number, style };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** XML's signs first, as its parser does, then OOXML's own way of writing what XML cannot hold. */
function unescaped(xml: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML may hold them.
  if (/[<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed()) throw new Error('not XML');
  const text = xml.replace(/&(\w+);/g, (_, name: string) => NAMED[name] ?? fail(`unknown entity ${name}`));
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unzip(file: Buffer): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'));
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [checksum, packed, size] = [16, 20, 24].map((place) => file.readUInt32LE(at + place));
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = inflateRawSync(file.subarray(start, start + (packed ?? 0)));
    if (content.byteLength !== size || crc32(content) !== checksum) fail('an entry is damaged');
    parts.set(file.toString('utf8', at + 46, at + 46 + nameLength), content);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (at !== end) fail('the directory does not end where it should');
  return parts;
}

const part = (parts: Map<string, Buffer>, name: string): string =>
  parts.get(name)?.toString('utf8') ?? fail(`no ${name}`);

function fail(why: string): never {
  throw new Error(why);
}
