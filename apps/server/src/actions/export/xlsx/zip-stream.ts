import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipEntry = { name: string; chunks: AsyncIterable<string> | Iterable<string> };

/**
 * A ZIP archive, chunk by chunk, each entry deflated as it comes: nothing is held but what is being written. Who stops
 * reading stops the entries. Throws a `RangeError` at 4 GiB, where other programs begin to disagree about the format.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, chunks } of entries) {
    const entry: Written = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 };
    const header = localHeader(entry);
    yield header;
    for await (const chunk of deflated(chunks, entry)) {
      entry.packed += chunk.byteLength;
      yield chunk;
    }
    const tail = descriptor(entry);
    yield tail;
    offset += header.byteLength + entry.packed + tail.byteLength;
    if (offset >= LIMIT || entry.size >= LIMIT) throw new RangeError('A ZIP archive of this kind ends at 4 GiB.');
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryLine));
  yield Buffer.concat([directory, directoryEnd(written.length, directory.byteLength, offset)]);
}

type Written = { name: Buffer; offset: number; crc: number; size: number; packed: number };

const LIMIT = 0xffff_ffff;
/** A sheet shrinks to a tenth at the fastest level; the best one takes four times as long for a fifth less. */
const LEVEL = 1;

/** Packed by the thread pool. The entry learns its size and checksum on the way. */
async function* deflated(chunks: ZipEntry['chunks'], entry: Written): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: LEVEL });
  const source = Readable.from(measured(chunks, entry), { objectMode: true, highWaterMark: 1 });
  const done = pipeline(source, packer);
  // Whoever reads the packer hears of it; unheard here, it would end the process.
  done.catch(() => {});
  for await (const chunk of packer) yield chunk as Buffer;
  await done;
}

async function* measured(chunks: ZipEntry['chunks'], entry: Written): AsyncGenerator<Buffer> {
  for await (const text of chunks) {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.byteLength;
    yield bytes;
  }
}

const VERSION = 20;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** The first of January 1980: the same orders give the same bytes. */
const NO_TIME = 0;
const FIRST_DAY = 0x0021;

const localHeader = ({ name }: Written): Buffer =>
  Buffer.concat([
    fields([4, 0x0403_4b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, NO_TIME], [2, FIRST_DAY]),
    fields([4, 0], [4, 0], [4, 0], [2, name.byteLength], [2, 0]),
    name,
  ]);

const descriptor = ({ crc, packed, size }: Written): Buffer =>
  fields([4, 0x0807_4b50], [4, crc], [4, packed], [4, size]);

const directoryLine = ({ name, offset, crc, size, packed }: Written): Buffer =>
  Buffer.concat([
    fields([4, 0x0201_4b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, NO_TIME], [2, FIRST_DAY]),
    fields([4, crc], [4, packed], [4, size], [2, name.byteLength], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    name,
  ]);

const directoryEnd = (entries: number, bytes: number, offset: number): Buffer =>
  fields([4, 0x0605_4b50], [2, 0], [2, 0], [2, entries], [2, entries], [4, bytes], [4, offset], [2, 0]);

/** Little-endian numbers of two or four bytes, side by side. */
function fields(...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
