import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { openLabel } from './open-label.ts';
import { drawSample, sampleLabel } from './sample-label.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const opened = await openLabel(bytes);
  return opened.ok ? 'opened' : opened.reason;
}

async function encrypted(passwords: { userPassword?: string; ownerPassword?: string }): Promise<Uint8Array> {
  const document = await drawSample('locked');
  document.encrypt(passwords);
  return document.save();
}

describe('opening a label', () => {
  test('a whole PDF opens', async () => {
    const opened = await openLabel(await sampleLabel('whole', { pages: 2 }));
    expect(opened.ok && opened.document.getPageCount()).toBe(2);
  });

  test('no bytes are "empty"', async () => {
    expect(await reasonOf(new Uint8Array(0))).toBe('empty');
  });

  test.each([
    '<!DOCTYPE html><html><body>Please sign in</body></html>',
    '\n  <HTML lang="en">',
    '<head><title>403</title></head>',
  ])('a web page is "html": %s', async (page) => {
    expect(await reasonOf(text(page))).toBe('html');
  });

  test.each(['{"code":21042104}', '<?xml version="1.0"?><Error/>', '   ', '\x89PNG\r\n'])(
    'anything else is "not-a-pdf": %j',
    async (other) => {
      expect(await reasonOf(text(other))).toBe('not-a-pdf');
    },
  );

  test('a header after the first kilobyte is too late', async () => {
    const late = Buffer.concat([Buffer.alloc(1100, ' '), await sampleLabel('late')]);
    expect(await reasonOf(late)).toBe('not-a-pdf');
  });

  test('junk before the header and behind the end is tolerated', async () => {
    const wrapped = Buffer.concat([text('\uFEFF\r\n  junk\n'), await sampleLabel('junk'), Buffer.alloc(3000)]);
    expect(await reasonOf(wrapped)).toBe('opened');
  });

  test.each([0.05, 0.5, 0.9])('a file cut off after %d of its length is "truncated"', async (share) => {
    const whole = await sampleLabel('cut', { withPictures: true });
    expect(await reasonOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('truncated');
  });

  test('a file cut off behind an early end mark is "truncated"', async () => {
    const whole = Buffer.from(await sampleLabel('updated'));
    const cut = whole.subarray(whole.indexOf('obj'), whole.length / 2);
    expect(await reasonOf(Buffer.concat([whole, text('\n9 0 '), cut, text('endobj')]))).toBe('truncated');
  });

  test.each([{ userPassword: 'secret' }, { userPassword: 'secret', ownerPassword: 'owner' }])(
    'a file that asks for a password is "encrypted-locked"',
    async (passwords) => {
      expect(await reasonOf(await encrypted(passwords))).toBe('encrypted-locked');
    },
  );

  test('a file that only its owner may change opens', async () => {
    expect(await reasonOf(await encrypted({ userPassword: '', ownerPassword: 'owner' }))).toBe('opened');
  });

  test('a PDF without a page is "no-pages"', async () => {
    const document = await PDFDocument.create();
    expect(await reasonOf(await document.save({ addDefaultPage: false }))).toBe('no-pages');
  });

  test('a PDF without a catalog is "unreadable"', async () => {
    const hollow = '%PDF-1.4\n1 0 obj\n<< /Foo 1 >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n40\n%%EOF';
    expect(await reasonOf(text(hollow))).toBe('unreadable');
  });
});
