import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('trace', { write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

it('secrets and buyers are blotted out wherever they hang', () => {
  const text = linesOf((log) => {
    log.info({ appSecret: 'S1', connection: { tokens: { accessToken: 'S2' } }, shop: { cipher: 'S3' } }, 'a');
    log.info({ order: { recipient: { name: 'B1' }, buyerMessage: 'B2' } }, 'b');
    log.info({ query: { auth_code: 'S4', refresh_token: 'S5' }, phone: 'B3' }, 'c');
  });
  expect(text).not.toMatch(/[SB]\d"/);
  expect(text).toContain('***');
});

it('what is no secret stays readable', () => {
  expect(linesOf((log) => log.info({ path: '/api/session', ms: 3 }, 'request'))).toContain('/api/session');
});
