import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { REGIONS, type Region } from './catalogue/region.ts';
import type { SandboxOptions } from './index.ts';

const OPTIONS = {
  port: { type: 'string', default: '8099' },
  host: { type: 'string', default: '127.0.0.1' },
  orders: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '7' },
  'app-key': { type: 'string' },
  'app-secret': { type: 'string' },
  region: { type: 'string', multiple: true },
  clock: { type: 'string', default: 'real' },
  'redirect-url': { type: 'string', default: 'https://localhost/' },
  'code-life-minutes': { type: 'string', default: '10' },
  'rate-limit': { type: 'string', default: '0' },
  authorization: { type: 'string', default: 'year' },
  'state-file': { type: 'string' },
} satisfies ParseArgsOptionsConfig;

/** The help text of the command line. */
export const HELP = `The rehearsal town: a local TikTok Shop with invented orders.

  --port 8099               0 takes any free port
  --host 127.0.0.1          loopback unless you say otherwise
  --orders 1000 --seed 7    how many orders, and which town
  --region MY,TH            markets (${REGIONS.join(', ')}; UK is GB); all of them if not given
  --app-key --app-secret    fixed credentials
  --clock real|fast         fast: hours pass in five minutes each, and new orders arrive
  --redirect-url https://localhost/
  --code-life-minutes 10    --authorization year|permanent
  --rate-limit 0            calls per second, shop and endpoint; 0 is none
  --state-file path         keep the town between starts`;

/** What the words of a command line ask for; throws a sentence about the first word that makes no sense. */
export function optionsFromWords(words: string[]): SandboxOptions {
  return optionsOf(parseArgs({ args: words, options: OPTIONS }).values);
}

type Words = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function optionsOf(words: Words): SandboxOptions {
  const clock = oneOf('clock', words.clock, ['real', 'fast']);
  return {
    port: wholeNumber('port', words.port, 65_535),
    host: words.host,
    orders: wholeNumber('orders', words.orders, 1_000_000),
    seed: wholeNumber('seed', words.seed, Number.MAX_SAFE_INTEGER),
    redirectUrl: redirectUrl(words['redirect-url']),
    codeLifeMinutes: wholeNumber('code-life-minutes', words['code-life-minutes'], 10_000),
    rateLimitPerSecond: wholeNumber('rate-limit', words['rate-limit'], 1_000_000),
    authorization: oneOf<'year' | 'permanent'>('authorization', words.authorization, ['year', 'permanent']),
    ...(clock === 'fast' ? { lifeSpeed: 12, arrivalsPerHour: 24 } : {}),
    ...(words.region ? { regions: regionsOf(words.region) } : {}),
    ...(words['app-key'] ? { appKey: words['app-key'] } : {}),
    ...(words['app-secret'] ? { appSecret: words['app-secret'] } : {}),
    ...(words['state-file'] ? { stateFile: words['state-file'] } : {}),
  };
}

function wholeNumber(name: string, word: string, most: number): number {
  if (!/^\d+$/.test(word) || Number(word) > most) {
    throw new RangeError(`--${name} must be a whole number from 0 to ${most}, not ${word}`);
  }
  return Number(word);
}

function oneOf<Word extends string>(name: string, word: string, words: Word[]): Word {
  const found = words.find((one) => one === word);
  if (!found) throw new RangeError(`--${name} must be ${words.join(' or ')}, not ${word}`);
  return found;
}

function redirectUrl(word: string): string {
  const url = URL.parse(word);
  if (!url || !/^https?:$/.test(url.protocol)) throw new RangeError(`--redirect-url is not a web address: ${word}`);
  return word;
}

function regionsOf(words: string[]): Region[] {
  const names = words.flatMap((word) => word.split(',')).map((name) => name.trim().toUpperCase());
  return [...new Set(names)].map((name) => {
    const spelt = name === 'UK' ? 'GB' : name;
    const region = REGIONS.find((one) => one === spelt);
    if (!region) throw new RangeError(`--region knows ${REGIONS.join(', ')}, not ${name}`);
    return region;
  });
}
