import { describe, expect, it } from 'vitest';
import { readLines } from './ndjson.ts';

const streamOf = (...chunks: (string | Uint8Array)[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      controller.close();
    },
  });

async function all(body: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(body)) lines.push(line);
  return lines;
}

describe('a stream of JSON lines', () => {
  it('gives one value a line, wherever the network cuts', async () => {
    expect(await all(streamOf('{"a":', '1}\n{"b"', ':2}\n'))).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('gives the last line without a line break too', async () => {
    expect(await all(streamOf('{"a":1}\n{"b":2}'))).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('puts a character together that was cut in two', async () => {
    const bytes = new TextEncoder().encode('{"name":"ผ้า"}\n');
    expect(await all(streamOf(bytes.slice(0, 10), bytes.slice(10)))).toEqual([{ name: 'ผ้า' }]);
  });

  it('skips empty lines', async () => {
    expect(await all(streamOf('\n{"a":1}\r\n\n'))).toEqual([{ a: 1 }]);
  });

  it('throws when the stream ends in the middle of a line', async () => {
    await expect(all(streamOf('{"a":1}\n{"b":'))).rejects.toThrow(SyntaxError);
  });
});
