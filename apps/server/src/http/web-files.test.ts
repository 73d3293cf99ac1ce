import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.exam.ts';

const script = 'console.log("screens");'.repeat(200);
let desk: Desk;

beforeAll(async () => {
  const webDir = join(mkdtempSync(join(tmpdir(), 'desk-web-')), 'dist');
  mkdirSync(join(webDir, 'assets'), { recursive: true });
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(webDir, 'assets/main-abc123.js'), script);
  writeFileSync(join(webDir, '../outside.txt'), 'not yours');
  desk = await openDesk({ liveUrl: 'http://127.0.0.1:9', webDir });
});
afterAll(() => desk.close());

describe('the screens', () => {
  it('are one page for every address that is neither a file nor the API', async () => {
    for (const path of ['/', '/orders', '/runs/12?tab=1', '/guide']) {
      const answer = await desk.browser().get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>Desk</title>');
    }
  });

  it('have scripts that are kept for ever and zipped', async () => {
    const answer = await desk.browser().get('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script);
    const plain = await desk.browser().get('/assets/main-abc123.js');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  it('are not sent again when nothing changed', async () => {
    const etag = (await desk.browser().get('/')).headers.get('etag') ?? '';
    expect((await desk.browser().get('/', { 'if-none-match': etag })).status).toBe(304);
  });

  it('end at their folder, and a missing file is no page', async () => {
    for (const path of ['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/assets/gone-1.js']) {
      const answer = await desk.browser().get(path);
      expect(await answer.text()).not.toContain('not yours');
      expect(answer.status).toBe(404);
    }
  });

  it('that were not built say how to build them', async () => {
    const bare = await openDesk({ liveUrl: 'http://127.0.0.1:9' });
    const answer = await bare.browser().get('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
    await bare.close();
  });
});
