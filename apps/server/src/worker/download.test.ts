import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { download } from './download.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/label.pdf?signed=1`;
}

test('the bytes behind a link come as they are, and no header of ours goes along', async () => {
  let asked = '';
  const url = await serve(({ headers }, response) => {
    asked = JSON.stringify(headers);
    response.end(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]));
  });
  expect([...(await download(url))]).toEqual([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]);
  expect(asked).not.toMatch(/x-tts|authorization|cookie/i);
});

const REFUSED: [string, RequestListener][] = [
  ['an ended link', (_, response) => response.writeHead(403).end('<Error/>')],
  ['a redirect', (_, response) => response.writeHead(302, { location: 'https://example.test/' }).end()],
  [
    'a file that breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    },
  ],
  ['a file far too large', (_, response) => response.writeHead(200, { 'content-length': '99000000' }).end()],
  [
    'a file far too large that does not say so',
    (_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(1_000_000)));
      };
      response.writeHead(200);
      response.on('drain', more);
      more();
    },
  ],
];

test.each(REFUSED)('%s is refused', async (_, answer) => {
  await expect(download(await serve(answer))).rejects.toThrow(TypeError);
});

test.each([
  'ftp://127.0.0.1/x',
  'http://example.test/label.pdf',
  'file:///etc/hostname',
  'javascript:0',
  'no address',
  '',
])('the link %j is not followed', async (url) => {
  await expect(download(url)).rejects.toThrow(TypeError);
});
