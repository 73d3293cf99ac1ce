import { createHmac } from 'node:crypto';
import { createAgenda } from '../state/agenda.ts';
import { type Notice, shopOf, type Town, takeId } from '../state/town.ts';

/** What happens to notices on their way. */
export type PostRules = {
  /** The one address of the app, as set in the Partner Center; besides it each shop may have its own per topic. */
  target: string;
  /** Of 100 notices, so many get lost, come twice, or are overtaken by later ones. */
  drop: number;
  repeat: number;
  reorder: number;
  /** Of 100 notices, so many carry no id of their own, as older ones and some official examples do. */
  omit_ids: number;
};

export type Delivery = {
  notificationId: string;
  type: number;
  address: string;
  attempts: number;
  outcome: 'waiting' | 'delivered' | 'refused' | 'lost' | 'dropped';
  lastStatus?: number;
};

/** Carries notices to whoever listens: signed, at least once, in no promised order. */
export type Post = {
  rules: PostRules;
  take(notice: Notice): void;
  /** Sends what is due and waits for the replies. */
  deliver(): Promise<void>;
  log(): Delivery[];
  clear(): void;
};

type Letter = { delivery: Delivery; body: string };

/** Seconds after a failure until the next attempt; after the fourth the notice is lost. */
const RETRY_AFTER = [2 * 60, 30 * 60, 3 * 3600, 12 * 3600];
const REPLY_WITHIN = 3000;
const LONGEST_LOG = 1000;

/** A post office for a town, which is asked for anew each time, since a reset replaces it. */
export function createPost(townNow: () => Town, send: typeof fetch): Post {
  const agenda = createAgenda<Letter>();
  let log: Delivery[] = [];
  const rules: PostRules = { target: '', drop: 0, repeat: 0, reorder: 0, omit_ids: 0 };
  return {
    rules,
    log: () => log,
    clear() {
      agenda.clear();
      log = [];
    },
    take(notice) {
      const town = townNow();
      for (const letter of lettersOf(town, rules, notice)) {
        log.push(letter.delivery);
        if (log.length > LONGEST_LOG) log = log.slice(-LONGEST_LOG / 2);
        post(town, rules, letter, (at) => agenda.add(at, letter));
      }
    },
    async deliver() {
      const town = townNow();
      const due: Letter[] = [];
      for (let next = agenda.takeDue(town.clock.now()); next; next = agenda.takeDue(town.clock.now()))
        due.push(next.what);
      await Promise.all(due.map((letter) => carry(town, letter, send, (at) => agenda.add(at, letter))));
    },
  };
}

function lettersOf(town: Town, rules: PostRules, notice: Notice): Letter[] {
  const own = shopOf(town, notice.shopId).webhooks.get(notice.topic)?.address;
  const addresses = [...new Set([rules.target, own ?? ''])].filter((address) => address !== '');
  if (addresses.length === 0) return [];
  const notificationId = takeId(town, 'notification');
  const body = JSON.stringify({
    type: notice.type,
    ...(happens(town, rules.omit_ids) ? {} : { tts_notification_id: notificationId }),
    shop_id: notice.shopId,
    timestamp: town.clock.seconds(),
    data: notice.data,
  });
  return addresses.map((address) => ({
    body,
    delivery: { notificationId, type: notice.type, address, attempts: 0, outcome: 'waiting' },
  }));
}

function post(town: Town, rules: PostRules, letter: Letter, plan: (at: number) => void): void {
  if (happens(town, rules.drop)) {
    letter.delivery.outcome = 'dropped';
    return;
  }
  const delay = happens(town, rules.reorder) ? 1500 : 0;
  plan(town.clock.now() + delay);
  if (happens(town, rules.repeat)) plan(town.clock.now() + delay + 300);
}

const happens = (town: Town, percent: number): boolean => percent > 0 && town.draw() * 100 < percent;

async function carry(town: Town, letter: Letter, send: typeof fetch, plan: (at: number) => void): Promise<void> {
  const { delivery } = letter;
  delivery.attempts += 1;
  const status = await replyOf(town, letter, send);
  delivery.lastStatus = status;
  // A receiver that says the signature is wrong has made up its mind: sending the same again is of no use.
  if (status === 200 || status === 401) {
    delivery.outcome = status === 200 ? 'delivered' : 'refused';
    return;
  }
  const wait = RETRY_AFTER[delivery.attempts - 1];
  if (wait === undefined) delivery.outcome = 'lost';
  else plan(town.clock.now() + wait * 1000);
}

async function replyOf(town: Town, { body, delivery }: Letter, send: typeof fetch): Promise<number> {
  const { appKey, appSecret } = town.settings;
  const authorization = createHmac('sha256', appSecret)
    .update(appKey + body)
    .digest('hex');
  try {
    const reply = await send(delivery.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(REPLY_WITHIN),
    });
    await reply.arrayBuffer();
    return reply.status;
  } catch {
    return 0;
  }
}
