import { isatty } from 'node:tty';
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The server's log: JSON lines on the error stream. Whatever carries a secret, a token, a code or a buyer's data under one of
 * these names is blotted out, at the top or up to three objects deep. The rule of the house is not to log such things at
 * all; this is the net below it.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const redact = { paths: REDACTED, censor: '***' };
  if (destination) return pino({ level, base: null, redact }, destination);
  return pino({ level: levelFor(level), base: null, redact }, pino.destination({ dest: STDERR, sync: true }));
}

const STDERR = 2;

/** A person at a terminal is shown what needs them; a file or a supervisor gets everything. */
const levelFor = (level: string) => (level === 'info' && isatty(STDERR) ? 'warn' : level);

const SECRET_NAMES = [
  'appSecret',
  'app_secret',
  'accessToken',
  'access_token',
  'refreshToken',
  'refresh_token',
  'auth_code',
  'authCode',
  'token',
  'tokens',
  'cookie',
  'authorization',
  'cipher',
  'shop_cipher',
  'callbackUrl',
  'encryptionKey',
  'databaseUrl',
  'secret',
];
const BUYER_NAMES = [
  'recipient',
  'recipient_address',
  'buyer',
  'buyerName',
  'phone',
  'phone_number',
  'fullAddress',
  'full_address',
  'addressLines',
  'email',
  'buyer_email',
  'buyerMessage',
  'buyer_message',
];

const REDACTED = [...SECRET_NAMES, ...BUYER_NAMES].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
  `*.*.*.${name}`,
]);
