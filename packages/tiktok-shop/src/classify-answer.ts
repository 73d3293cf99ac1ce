import type { ErrorKind } from './errors.ts';
import { isSystemCode } from './system-codes.ts';

export type FailedAnswer = { httpStatus: number; code?: number | undefined; message?: string | undefined };

/** The kind of a failure TikTok answered with: by code, then by words where one code has many meanings, then by status. */
export function classifyAnswer({ httpStatus, code, message = '' }: FailedAnswer): ErrorKind {
  if (code === 36009004) return classifyByWords(message) ?? 'bad-parameter';
  const known = code === undefined ? undefined : kindByCode[code];
  if (known) return known;
  if (code !== undefined && isSystemCode(code)) return 'busy';
  return kindByOldWords(message) ?? kindByStatus(httpStatus);
}

const kindByCode: Readonly<Record<number, ErrorKind>> = {
  101000: 'cipher-invalid',
  105001: 'deauthorized',
  105002: 'token-expired',
  105005: 'scope-missing',
  106001: 'signature',
  106011: 'cipher-invalid',
  106013: 'cipher-missing',
  36004001: 'refresh-token',
  36004004: 'auth-code',
  36004005: 'refresh-token',
  36009002: 'rate-limited',
  36009003: 'busy',
  36009007: 'busy',
  36009009: 'invalid-path',
  36009010: 'invalid-method',
  36009014: 'version-retired',
  36009021: 'bad-parameter',
  36009022: 'bad-parameter',
  36009023: 'bad-parameter',
  36009033: 'ip-not-allowed',
  36009037: 'hourly-budget',
  36009043: 'shop-inactive',
  36009044: 'seller-inactive',
};

type WordRule = readonly [ErrorKind, (words: string) => boolean];

/** 36009004 covers all of these; the order matters, because one text may hold several of the words. */
const wordRules: readonly WordRule[] = [
  ['clock', (words) => words.includes('timestamp')],
  ['token-invalid', (words) => words.includes('x-tts-access-token') || words.includes('access_token header')],
  ['app-key', (words) => words.includes('app_key')],
  ['cipher-unexpected', (words) => isAboutCipher(words) && words.includes('not required')],
  ['shop-id-invalid', (words) => words.includes('shop_id')],
  ['version-retired', (words) => words.includes('api version')],
  ['signature', (words) => words.includes('signature') || words.includes('missing credentials')],
  ['cipher-invalid', (words) => isAboutCipher(words) && words.includes('invalid')],
  ['token-invalid', (words) => words.includes('access_token') || words.includes('access token')],
  ['version-retired', (words) => words.includes('version name')],
];

function classifyByWords(message: string): ErrorKind | undefined {
  const words = withoutQuotes(message);
  return wordRules.find(([, fits]) => fits(words))?.[0];
}

function isAboutCipher(words: string): boolean {
  return words.includes('shop_cipher') || words.includes('category_asset_cipher');
}

/** Texts of 2023 and 2024, and of the token host, whose numbers are not all on record. */
const oldWordRules: readonly WordRule[] = [
  ['deauthorized', (words) => words.includes('deauthorized')],
  ['token-expired', (words) => /access[ _]token.*expired/.test(words)],
  ['token-invalid', (words) => /access[ _]token.*invalid/.test(words)],
  ['signature', (words) => /sign(ature)? is invalid|signature.*invalid/.test(words)],
  ['scope-missing', (words) => words.includes('apply auth pkg') || words.includes('access scope')],
  ['ip-not-allowed', (words) => words.includes('ip allow list') || words.includes('ip address is not in')],
  ['app-secret', (words) => /app[ _]?secret/.test(words)],
  ['app-key', (words) => /app[ _]?key/.test(words)],
];

function kindByOldWords(message: string): ErrorKind | undefined {
  const words = withoutQuotes(message);
  return oldWordRules.find(([, fits]) => fits(words))?.[0];
}

function withoutQuotes(message: string): string {
  return message.replace(/[`'"‘’“”]/g, '').toLowerCase();
}

function kindByStatus(httpStatus: number): ErrorKind {
  if (httpStatus === 429) return 'rate-limited';
  if (httpStatus === 408 || httpStatus >= 500) return 'busy';
  if (httpStatus === 404) return 'invalid-path';
  if (httpStatus === 405) return 'invalid-method';
  return 'refused';
}
