import type { DeskEvent } from '@order-manager/contract';
import {
  type Instant,
  type LabelAnswer,
  type LabelRefusal,
  nextLabelLook,
  type PackageId,
  type ShopId,
} from '@order-manager/domain';
import { openLabel } from '@order-manager/labels';
import { isTikTokShopError } from '@order-manager/tiktok-shop';
import type { JobResult } from '../../jobs/queue.ts';
import { ProblemError } from '../../problem-error.ts';
import type { LabelRecord, Store } from '../../store/store.ts';
import { translateLabelError } from '../../translate/label-answer.ts';
import type { ShippingSource } from '../shipping-source.ts';
import type { LabelVault } from './label-vault.ts';

export type LabelParts = {
  store: Pick<Store, 'labels' | 'orders' | 'timeline'>;
  sourceOf(shopId: ShopId): Promise<ShippingSource>;
  vault: LabelVault;
  publish(event: DeskEvent): void;
  now(): Instant;
};

type LabelRef = { shopId: ShopId; packageId: PackageId };
type Fetched = { answer: 'here'; bytes: Uint8Array; pages: number } | { answer: Exclude<LabelAnswer, 'here'> };

/**
 * Fetches one shipping label and keeps it. A label that is not ready is asked for again, with growing pauses; one that
 * will never come is written down with its reason. What arrives is opened first: an HTML page or an empty file is no label.
 */
export async function fetchLabel(parts: LabelParts, ref: LabelRef): Promise<JobResult> {
  const known = await parts.store.labels.find(ref.shopId, ref.packageId);
  if (known?.state === 'here') return { kind: 'done' };
  const fetched = await ask(parts, ref);
  const record = await recordOf(parts, ref, known, fetched);
  await parts.store.labels.save(record);
  await tell(parts, ref, record);
  return record.nextTryAt === null ? { kind: 'done' } : { kind: 'again', at: record.nextTryAt };
}

async function ask(parts: LabelParts, { shopId, packageId }: LabelRef): Promise<Fetched> {
  try {
    const source = await parts.sourceOf(shopId);
    const { url } = await source.shippingLabel(packageId);
    return url === null ? { answer: 'not-ready' } : await opened(await source.download(url));
  } catch (error) {
    if (isTikTokShopError(error)) return { answer: translateLabelError(error) as Exclude<LabelAnswer, 'here'> };
    if (error instanceof ProblemError) return { answer: 'authorisation' };
    // The link could not be read; it is made anew each time.
    if (error instanceof TypeError) return { answer: 'busy' };
    throw error;
  }
}

async function opened(bytes: Uint8Array): Promise<Fetched> {
  const label = await openLabel(bytes);
  return label.ok ? { answer: 'here', bytes, pages: label.document.getPageCount() } : { answer: 'damaged' };
}

async function recordOf(
  parts: LabelParts,
  ref: LabelRef,
  known: LabelRecord | null,
  fetched: Fetched,
): Promise<LabelRecord> {
  const now = parts.now();
  // Asked for anew after it was given up: patience begins anew as well.
  const tries = (known?.state === 'waiting' ? known.tries : 0) + 1;
  const base = { ...ref, tries, updatedAt: now, file: null, pages: null, nextTryAt: null, reason: null };
  if (fetched.answer === 'here') {
    return { ...base, state: 'here', file: await parts.vault.keep(ref, fetched.bytes), pages: fetched.pages };
  }
  if (fetched.answer === 'collected') return { ...base, state: 'gone', reason: 'collected' };
  if (!isWorthWaiting(fetched.answer)) return { ...base, state: 'failed', reason: fetched.answer };
  const nextTryAt = nextLabelLook(tries - 1, now);
  return { ...base, state: nextTryAt === null ? 'failed' : 'waiting', reason: fetched.answer, nextTryAt };
}

/** A damaged file may be whole at the next try: the link is made anew each time. */
const isWorthWaiting = (answer: LabelRefusal | 'not-ready' | 'busy') =>
  answer === 'not-ready' || answer === 'busy' || answer === 'damaged';

async function tell(parts: LabelParts, ref: LabelRef, record: LabelRecord): Promise<void> {
  if (record.state !== 'waiting') {
    const entry = { ...ref, orderId: null, at: record.updatedAt, by: 'desk' as const };
    const facts: Record<string, string | number> = record.reason ? { reason: record.reason, tries: record.tries } : {};
    await parts.store.timeline.add([
      { ...entry, what: record.state === 'here' ? 'label-here' : 'label-failed', facts },
    ]);
  }
  const orders = await parts.store.orders.findByPackage(ref.shopId, ref.packageId);
  parts.publish({
    type: 'orders',
    shopId: ref.shopId,
    orderIds: orders.map(({ order }) => order.id),
    more: false,
    toShip: 0,
  });
}
