import { PROBLEM_CODES } from '@order-manager/contract';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../i18n/test-words.ts';
import type { Refusal, RefusalCode } from './fetch-json.ts';
import { PROBLEM_ACTIONS, problemWords } from './problem-words.ts';

const t = (await englishWords()).getFixedT('en', ['problems', 'time']);
const words = (code: string, facts: Refusal['facts'] = {}) =>
  problemWords({ code: code as RefusalCode, facts, details: null }, t as never);
const codes = Object.keys(PROBLEM_ACTIONS);

describe('words for refusals', () => {
  it('are there for every code of the contract', () => {
    expect(PROBLEM_CODES.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(codes)('%s says what happened, why, and what is next', (code) => {
    const { title, why, next } = words(code);
    expect(title).toMatch(/^[^.{}]{6,70}$/);
    expect(why).toMatch(/^[A-Z“][^{}]{15,}\.$/);
    expect(next).toMatch(/^[A-Z][^.{}]{2,30}$/);
    expect(`${title} ${why} ${next}`).not.toMatch(/please|oops|successfully|!|problems:|undefined/i);
  });

  it('the three of the manual keep their exact titles', () => {
    expect(words('invalid-authorization-code').title).toBe('Invalid authorization code');
    expect(words('no-authorized-shops').title).toBe('No authorized shops found');
    expect(words('access-denied').title).toBe('Access denied');
  });

  it('say more where the server knows more', () => {
    expect(words('access-denied', { permissions: ['Fulfillment', 'Product'] }).why).toContain('Fulfillment, Product');
    expect(words('clock-off', { offByMs: 420_000, direction: 'behind' }).why).toMatch(/^It is 7 minutes behind/);
    expect(words('clock-off', { offByMs: 599_100, direction: 'behind' }).why).toMatch(/^It is 10 minutes behind/);
    expect(words('clock-off', { offByMs: 40_000, direction: 'ahead' }).why).toMatch(/^It is 1 minute ahead/);
    expect(words('unreachable', { host: 'example.test' }).why).toContain('example.test');
    expect(words('invalid-authorization-code', { minutes: 14 }).why).toContain('14 minutes ago');
  });

  it('never fill a sentence with a fact that is not there', () => {
    for (const facts of [{ permissions: [] }, { host: '' }, { offByMs: 5 }]) {
      for (const code of codes) expect(words(code, facts as unknown as Refusal['facts']).why).not.toContain('{{');
    }
  });

  it('read a code of a newer server as a fault of the desk', () => {
    expect(words('from-the-future').title).toBe(words('internal').title);
  });
});
