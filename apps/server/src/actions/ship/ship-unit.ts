import {
  type Attempt,
  isDoubtAfter,
  type ShipAnswer,
  type ShipRoute,
  type ShipStep,
  type Sighting,
  stepAfterAnswer,
  stepAfterLook,
  stepBeforeAttempt,
} from '@order-manager/domain';
import { isTikTokShopError } from '@order-manager/tiktok-shop';
import type { RunItem } from '../../store/store.ts';
import { translateShipError } from '../../translate/ship-answer.ts';
import type { HandoverWish } from '../shipping-source.ts';
import { look, type Seen } from './look.ts';
import type { ShipParts, ShopDesk } from './ship-parts.ts';
import type { ShipEnd, ShipTask } from './ship-task.ts';

/** As long may a package wait whose worker died. A worker that lives holds on, however long its calls take. */
const LEASE = 90_000;
const MOST_ATTEMPTS = 3;
/** Pauses before each look, in milliseconds. A yes is seen at once; a lost answer may take effect some seconds late. */
const LOOKS_AFTER_YES = [0, 400, 1_200] as const;
/** One look, in case that somebody else shipped it: TikTok has many words for that. */
const LOOKS_AFTER_NO = [0] as const;
const LOOKS_AFTER_DOUBT = [300, 1_000, 2_500, 5_000] as const;

/**
 * Ships one package at most once: takes its line in the ledger, looks, writes the attempt down, calls, and believes
 * nothing but a read. Whatever happens, a person gets one outcome with a reason.
 */
export async function shipUnit(parts: ShipParts, desk: ShopDesk, task: ShipTask): Promise<ShipEnd> {
  const line = { shopId: task.item.unit.shopId, key: task.item.key };
  const taken = await takeLine(parts, line);
  if (!taken) return { state: 'failed', outcome: 'busy', facts: {}, packageId: null, parcel: null };
  const letGo = holdOn(parts, line);
  try {
    return await carryOut(parts, desk, task, taken.attempt);
  } finally {
    letGo();
    await parts.store.shipments.release(line, parts.owner);
  }
}

/** Busy reads and pauses of TikTok's may outlast a lease: without this another worker would ship what is under way here. */
function holdOn({ store, owner, now, leaseMs = LEASE }: ShipParts, line: Line): () => void {
  const renew = () => store.shipments.renew(line, owner, now(), now() + leaseMs);
  // A failure to write it down shows in the next step, which demands that the line is still held.
  const heart = setInterval(() => void renew().catch(() => undefined), leaseMs / 3);
  return () => clearInterval(heart);
}

type Line = { shopId: RunItem['unit']['shopId']; key: string };

/** Another run may hold the same package: wait for it, then look at what it did. */
async function takeLine(parts: ShipParts, line: Line): Promise<{ attempt: Attempt | null } | null> {
  const { leaseMs = LEASE } = parts;
  for (let waited = 0; waited <= LEASE; waited += 500) {
    const now = parts.now();
    const taken = await parts.store.shipments.take(line, parts.owner, now, now + leaseMs);
    if (taken) return taken;
    await parts.sleep(500);
  }
  return null;
}

async function carryOut(parts: ShipParts, desk: ShopDesk, task: ShipTask, earlier: Attempt | null): Promise<ShipEnd> {
  const first = await lookFirst(parts, desk, task, earlier);
  let step: ShipStep = first.step;
  let seen = first.seen;
  let lostBefore = earlier?.state === 'open';
  if (step.do === 'attempt' && task.instead) {
    if (lostBefore) await settle(parts, task, step, false);
    return task.instead;
  }
  const isOpen = lostBefore || step.do === 'attempt';
  for (let attempts = 1; step.do === 'attempt'; attempts += 1) {
    const tried = await attempt(parts, desk, task, { attempts, lostBefore });
    step = tried.step;
    seen = tried.seen ?? seen;
    lostBefore = isDoubtAfter(tried.answer, lostBefore);
  }
  if (isOpen) await settle(parts, task, step, lostBefore);
  return endOf(step, seen);
}

/** Whoever tried before us, and whatever the order said a moment ago: only the package itself tells what became of it. */
async function lookFirst(parts: ShipParts, desk: ShopDesk, task: ShipTask, earlier: Attempt | null) {
  const enough = LOOKS_AFTER_DOUBT.length;
  let seen = await look(desk, task, { fresh: earlier !== null });
  let step = stepBeforeAttempt(seen.sighting, earlier, parts.runId, { looks: 1, enough });
  for (let looks = 2; step.do === 'look-again'; looks += 1) {
    await parts.sleep(LOOKS_AFTER_DOUBT[looks - 1] ?? 0);
    seen = await look(desk, task, { fresh: true });
    step = stepBeforeAttempt(seen.sighting, earlier, parts.runId, { looks, enough });
  }
  return { step, seen };
}

type Tried = { step: ShipStep; answer: ShipAnswer; seen: Seen | null };

/** One call: written down first, then sent, then resolved by reading. */
async function attempt(
  parts: ShipParts,
  desk: ShopDesk,
  task: ShipTask,
  before: { attempts: number; lostBefore: boolean },
): Promise<Tried> {
  await parts.store.shipments.open(lineOf(task), parts.owner, parts.runId, parts.now());
  const answer = await ask(desk, task);
  let step = stepAfterAnswer(answer);
  let seen: Seen | null = null;
  const pauses = pausesAfter(answer, before.lostBefore);
  for (let looks = 1; step.do === 'look-again'; looks += 1) {
    await parts.sleep(pauses[looks - 1] ?? 0);
    seen = await look(desk, task, { fresh: true });
    step = stepAfterLook(seen.sighting, answer, {
      ...before,
      looks,
      enough: pauses.length,
      mostAttempts: MOST_ATTEMPTS,
    });
  }
  return { step, answer, seen };
}

function pausesAfter(answer: ShipAnswer, lostBefore: boolean): readonly number[] {
  if (answer.kind === 'accepted') return LOOKS_AFTER_YES;
  return answer.kind === 'refused' && !lostBefore ? LOOKS_AFTER_NO : LOOKS_AFTER_DOUBT;
}

/** The one place that sends a ship call. */
async function ask(desk: ShopDesk, { item, route, handover }: ShipTask): Promise<ShipAnswer> {
  try {
    await ASK[route](desk, item, handover);
    return { kind: 'accepted' };
  } catch (error) {
    if (isTikTokShopError(error)) return translateShipError(error);
    throw error;
  }
}

const ASK: Readonly<
  Record<ShipRoute, (desk: ShopDesk, item: RunItem, handover: HandoverWish | null) => Promise<unknown>>
> = {
  'ship-package': ({ source }, { unit, tracking }, handover) =>
    source.shipPackage(given(unit.packageId), { handover, tracking }),
  'create-packages': ({ source }, { unit }) => source.createPackage(given(unit.orderIds[0]), unit.lineItemIds),
  'mark-as-shipped': ({ source }, { unit, tracking }) =>
    source.markAsShipped(given(unit.orderIds[0]), unit.lineItemIds, given(tracking)),
};

/** A call that would say nothing must not pass for one that was accepted. */
function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('This unit lacks what its ship call needs.');
  return value;
}

/** Only what we shipped ourselves is confirmed. A refusal is known not to have shipped; a doubt stays open in the ledger, so that the next try looks first. */
async function settle(parts: ShipParts, task: ShipTask, step: ShipStep, isDoubt: boolean): Promise<void> {
  if (step.do === 'fail' && isDoubt) return;
  const state = step.do === 'done' ? 'confirmed' : 'refused';
  await parts.store.shipments.settle(lineOf(task), parts.owner, state, parts.now());
}

const lineOf = ({ item }: ShipTask): Line => ({ shopId: item.unit.shopId, key: item.key });

function endOf(step: ShipStep, seen: Seen): ShipEnd {
  const parcel = seen.parcel;
  const packageId = parcel?.id ?? null;
  const tracking = trackingOf(seen.sighting);
  switch (step.do) {
    case 'done':
      return { state: 'done', outcome: step.how, facts: tracking, packageId, parcel };
    case 'skip':
      return { state: 'skipped', outcome: step.reason, facts: tracking, packageId, parcel };
    case 'fail':
      return { state: 'failed', outcome: step.reason, facts: definedFacts(step.facts), packageId, parcel };
    default:
      throw new Error(`A unit cannot end with the step ${step.do}.`);
  }
}

const trackingOf = (sighting: Sighting): Record<string, string> =>
  sighting.kind === 'seen' && sighting.trackingNumber ? { trackingNumber: sighting.trackingNumber } : {};

function definedFacts(facts: object): RunItem['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
