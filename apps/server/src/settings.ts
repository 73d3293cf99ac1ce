import { resolve } from 'node:path';
import { type AddressFault, faultOfAddress, isOnThisMachine } from '@order-manager/domain';
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

/** Everything that may be set from outside, read once at the start. URLs are bare origins without a slash at the end. */
export type Settings = {
  /** 0 takes any free port. */
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  role: 'all' | 'web' | 'worker';
  publicUrl: string | null;
  encryptionKey: string | null;
  encryptionKeyFile: string | null;
  logLevel: (typeof LOG_LEVELS)[number];
  demo: boolean;
  tiktokApiUrl: string;
  tiktokAuthUrl: string;
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * Reads the settings from an environment. An empty value counts as not given. Throws a `StartProblem` whose sentence
 * names the variable, what is wrong with its value, and an example. Secrets are never repeated in that sentence.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const filled = withoutEmpty(environment);
  const read = environmentSchema.safeParse(filled);
  if (!read.success) throw new StartProblem(sentenceOf(read.error.issues[0], filled));
  const given = read.data;
  if (given.ENCRYPTION_KEY && given.ENCRYPTION_KEY_FILE) throw new StartProblem(TWO_KEYS);
  if (given.ROLE !== 'all' && !given.DATABASE_URL) throw new StartProblem(ROLE_NEEDS_POSTGRES(given.ROLE));
  return {
    port: Number(given.PORT),
    host: given.HOST,
    dataDir: resolve(given.DATA_DIR),
    databaseUrl: given.DATABASE_URL ?? null,
    role: given.ROLE,
    publicUrl: given.PUBLIC_URL ? new URL(given.PUBLIC_URL).origin : null,
    encryptionKey: given.ENCRYPTION_KEY ?? null,
    encryptionKeyFile: given.ENCRYPTION_KEY_FILE ? resolve(given.ENCRYPTION_KEY_FILE) : null,
    logLevel: given.LOG_LEVEL,
    demo: given.DEMO === 'on',
    tiktokApiUrl: new URL(given.TIKTOK_SHOP_API_URL).origin,
    tiktokAuthUrl: new URL(given.TIKTOK_SHOP_AUTH_URL).origin,
  };
}

/** What works but deserves a word in the log. */
export const settingsWarnings = (settings: Pick<Settings, 'host' | 'publicUrl' | 'tiktokApiUrl'>): string[] => [
  ...hostWarnings(settings),
  ...publicUrlWarnings(settings),
];

/** People may open the desk there all the same; only TikTok stays away. */
function publicUrlWarnings({ publicUrl, tiktokApiUrl }: Pick<Settings, 'publicUrl' | 'tiktokApiUrl'>): string[] {
  const fault = publicUrl === null || isOnThisMachine(tiktokApiUrl) ? null : faultOfAddress(publicUrl);
  if (fault === null) return [];
  return [
    `TikTok sends no webhooks to PUBLIC_URL=${publicUrl}: ${ADDRESS_FAULTS[fault]}. Orders are read every minute instead. It takes an address such as https://desk.example.com`,
  ];
}

const ADDRESS_FAULTS: Readonly<Record<AddressFault, string>> = {
  'no-https': 'it wants https',
  port: 'it wants no port in the address',
  'no-domain': 'it wants a domain name, not a number or a short name',
};

function hostWarnings({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>): string[] {
  if (isLoopback(host)) return [];
  const reach = `HOST=${host} lets other machines of your network open this desk over plain http.`;
  const advice = publicUrl?.startsWith('https:')
    ? 'Make sure that only your reverse proxy reaches it.'
    : 'Put a reverse proxy with https in front of it and set PUBLIC_URL, e.g. PUBLIC_URL=https://desk.example.com';
  return [`${reach} ${advice}`];
}

/** The names by which a machine calls itself. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '::1' ||
  host === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(host);

const TWO_KEYS = 'ENCRYPTION_KEY and ENCRYPTION_KEY_FILE are both set; keep one of them.';
const ROLE_NEEDS_POSTGRES = (role: string) =>
  `ROLE=${role} splits the work over processes, which needs PostgreSQL: set DATABASE_URL, e.g. DATABASE_URL=postgres://desk@localhost/desk, or use ROLE=all.`;

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

const isOrigin = (text: string) => {
  const url = URL.parse(text);
  return url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
};
const isWebOrigin = (text: string) => isOrigin(text) && /^https?:$/.test(URL.parse(text)?.protocol ?? '');
const isSafeOrigin = (text: string) => {
  const url = URL.parse(text);
  return isWebOrigin(text) && (url?.protocol === 'https:' || isLoopback(url?.hostname ?? ''));
};
const isPostgres = (text: string) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '');
const isHost = (text: string) => /^[A-Za-z0-9.:_[\]-]+$/.test(text);

const tiktokUrl = (usual: string) =>
  z
    .string()
    .default(usual)
    .refine(isSafeOrigin, `must be an https address without a path (plain http only for this machine), e.g. ${usual}`);

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, usual: Values[number]) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}, e.g. ${usual}` }).default(usual as never);

const environmentSchema = z.object({
  PORT: z.string().default('5173').refine(isPort, 'must be a whole number from 0 to 65535, e.g. 5173'),
  HOST: z.string().default('127.0.0.1').refine(isHost, 'must be an address or a host name, e.g. 127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgres,
      'must be a PostgreSQL address, e.g. postgres://desk@localhost/desk; leave it out for the built-in database',
    )
    .optional(),
  ROLE: oneOf(['all', 'web', 'worker'], 'all'),
  PUBLIC_URL: z
    .string()
    .refine(isWebOrigin, 'must be the address people open, without a path, e.g. https://desk.example.com')
    .optional(),
  ENCRYPTION_KEY: z
    .string()
    .min(16, 'is too short: give 32 random bytes in hex or base64, or a passphrase of 16 characters and more')
    .optional(),
  ENCRYPTION_KEY_FILE: z.string().optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS, 'info'),
  DEMO: oneOf(['on', 'off'], 'on'),
  TIKTOK_SHOP_API_URL: tiktokUrl('https://open-api.tiktokglobalshop.com'),
  TIKTOK_SHOP_AUTH_URL: tiktokUrl('https://auth.tiktok-shops.com'),
});

function withoutEmpty(environment: Readonly<Record<string, string | undefined>>) {
  const entries = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''));
}

/** May hold a password or be a key: named, never repeated. */
const SECRET: readonly string[] = ['ENCRYPTION_KEY', 'DATABASE_URL'];

function sentenceOf(issue: z.core.$ZodIssue | undefined, environment: Record<string, string | undefined>): string {
  const name = String(issue?.path[0] ?? 'A setting');
  const subject = SECRET.includes(name) ? name : `${name}="${environment[name] ?? ''}"`;
  return `${subject} ${issue?.message ?? 'is not understood'}.`;
}
