import {
  type Attempts,
  budgetKey,
  type CallSettings,
  type CallSpec,
  type ShopAddress,
  usualPatienceMs,
} from './call-spec.ts';
import { type ErrorFacts, TikTokShopError } from './errors.ts';
import { backOff, retryDelay } from './retry.ts';
import { askToken } from './tokens.ts';

export type Ailment = {
  thrown: unknown;
  spec: CallSpec<unknown>;
  settings: CallSettings;
  attempts: Attempts;
  /** What the failed request was sent with. */
  token: string;
  cipher: string | undefined;
};

/** Returns when the call should be sent again, and throws when it should not. */
export async function remedyFor(ailment: Ailment): Promise<void> {
  const { thrown } = ailment;
  if (!(thrown instanceof TikTokShopError)) throw thrown;
  slowDown(ailment, thrown.facts);
  if (await refreshToken(ailment, thrown)) return;
  if (await readCipherAgain(ailment, thrown)) return;
  await waitForNextTry(ailment, thrown);
}

function slowDown({ spec, settings, attempts }: Ailment, facts: ErrorFacts): void {
  if (facts.kind !== 'rate-limited' && facts.kind !== 'hourly-budget') return;
  const now = settings.now();
  settings.limiter.pause(budgetKey(settings.appKey, spec.shop), now + backOff(facts, attempts.tries, now));
}

/** Only these two are about a token that a new one can heal; other 401 answers are about rights, shops and signatures. */
async function refreshToken({ settings, attempts, token }: Ailment, { kind }: TikTokShopError): Promise<boolean> {
  if (kind !== 'token-expired' && kind !== 'token-invalid') return false;
  if (attempts.hasRefreshed) return false;
  attempts.hasRefreshed = true;
  const renewed = await askToken(() => settings.tokens.refreshed(token));
  return renewed !== undefined && renewed !== token;
}

async function readCipherAgain({ spec, settings, attempts, cipher }: Ailment, { kind }: TikTokShopError) {
  const { shop } = spec;
  if (kind !== 'cipher-invalid' || !shop || !cipher || attempts.hasReadCipher) return false;
  attempts.hasReadCipher = true;
  // A call beside us may have read it while ours was under way.
  if (shop.cipher !== cipher) return true;
  shop.reading ??= readOnce(shop, settings, cipher);
  const read = await shop.reading;
  if (!read || read === cipher) return false;
  shop.cipher = read;
  return true;
}

async function readOnce(shop: ShopAddress, settings: CallSettings, cipher: string): Promise<string | undefined> {
  try {
    return await settings.onCipherInvalid?.(cipher);
  } finally {
    shop.reading = undefined;
  }
}

async function waitForNextTry({ spec, settings, attempts }: Ailment, error: TikTokShopError): Promise<void> {
  const { effect, options } = spec;
  const now = settings.now();
  const { tries } = attempts;
  const delay = retryDelay({ facts: error.facts, effect, tries, now, random: settings.random() });
  if (delay === undefined) throw error;
  if (delay > (options?.patienceMs ?? usualPatienceMs))
    throw new TikTokShopError({ ...error.facts, retryAt: now + delay });
  attempts.tries += 1;
  await settings.sleep(delay, options?.signal);
}
