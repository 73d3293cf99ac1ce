/** A PDF being written: objects go in once, as text and bytes, and are never held as a graph. */
export type SheetFile = {
  /** Promises an object number to be written later. */
  reserve(): number;
  /** Writes an object under a reserved number; a body with bytes becomes a stream. */
  write(number: number, body: ObjectBody): void;
  /** Writes an object, or gives the number of an identical one written before (fonts and logos repeat in every label). */
  intern(body: ObjectBody): number;
  /** Closes the file and gives its bytes; nothing may be written afterwards. */
  finish(root: number, facts: number): Uint8Array;
};

/** `text` is the object in PDF syntax, one character per byte; for a stream it is the dictionary without its closing `>>` and /Length. */
export type ObjectBody = { readonly text: string; readonly bytes?: Uint8Array };

type Written = { readonly number: number; readonly bytes: Uint8Array | undefined };

const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');
const END_OF_STREAM = Buffer.from('\nendstream\nendobj\n', 'latin1');
const SAMPLED_BYTES = 64;

/** Starts an empty PDF file in memory. */
export function createSheetFile(): SheetFile {
  const chunks: Uint8Array[] = [HEADER];
  const offsets: number[] = [0];
  const seen = new Map<string, Written[]>();
  let length = HEADER.length;

  const append = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };

  const reserve = (): number => offsets.push(0) - 1;

  const write = (number: number, body: ObjectBody): void => {
    offsets[number] = length;
    if (body.bytes === undefined) {
      append(Buffer.from(`${number} 0 obj\n${body.text}\nendobj\n`, 'latin1'));
      return;
    }
    const opening = `${number} 0 obj\n${body.text} /Length ${body.bytes.length} >>\nstream\n`;
    append(Buffer.from(opening, 'latin1'));
    append(body.bytes);
    append(END_OF_STREAM);
  };

  const intern = (body: ObjectBody): number => {
    const key = fingerprint(body);
    const alike = seen.get(key) ?? [];
    const same = alike.find((other) => sameBytes(other.bytes, body.bytes));
    if (same) return same.number;
    const number = reserve();
    write(number, body);
    seen.set(key, [...alike, { number, bytes: body.bytes }]);
    return number;
  };

  const finish = (root: number, facts: number): Uint8Array => {
    const start = length;
    append(Buffer.from(crossReference(offsets), 'latin1'));
    const trailer = `trailer\n<< /Size ${offsets.length} /Root ${root} 0 R /Info ${facts} 0 R >>\n`;
    append(Buffer.from(`${trailer}startxref\n${start}\n%%EOF\n`, 'latin1'));
    return join(chunks, length);
  };

  return { reserve, write, intern, finish };
}

/** Cheap on purpose: equal fingerprints are compared byte by byte afterwards. */
function fingerprint({ text, bytes }: ObjectBody): string {
  if (bytes === undefined) return text;
  const step = Math.max(1, Math.floor(bytes.length / SAMPLED_BYTES));
  let hash = 2166136261;
  for (let index = 0; index < bytes.length; index += step) hash = Math.imul(hash ^ (bytes[index] ?? 0), 16777619);
  return `${text}${bytes.length} ${hash}`;
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0;
}

function crossReference(offsets: readonly number[]): string {
  const entries = offsets.map((offset) =>
    offset === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  return `xref\n0 ${offsets.length}\n${entries.join('')}`;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const file = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    file.set(chunk, offset);
    offset += chunk.length;
  }
  return file;
}
