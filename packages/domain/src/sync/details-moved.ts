import type { Instant } from '../ids.ts';
import type { Order, Recipient } from '../order/order.ts';

/** What a seller wants to hear of, although the order did not move on. `deadline` is the new ship-by time where there is one. */
export type DetailsMoved = {
  address?: true;
  deadline?: Instant | true;
  items?: true;
  total?: true;
  message?: true;
  note?: true;
};

/** Compares two tellings of one order. Stars that came or went are no change of an address. Empty where nothing is worth a line. */
export function detailsMoved(before: Order, after: Order): DetailsMoved {
  return {
    ...(isOtherPlace(before.recipient, after.recipient) ? { address: true } : {}),
    ...(before.deadlines.shipBy !== after.deadlines.shipBy ? { deadline: after.deadlines.shipBy ?? true } : {}),
    ...(linesOf(before) !== linesOf(after) ? { items: true } : {}),
    ...(before.payment.total.amount !== after.payment.total.amount ? { total: true } : {}),
    ...(before.buyerMessage !== after.buyerMessage ? { message: true } : {}),
    ...(before.sellerNote !== after.sellerNote ? { note: true } : {}),
  };
}

function isOtherPlace(before: Recipient | null, after: Recipient | null): boolean {
  if (!before || !after || before.masked !== after.masked) return false;
  return placeOf(before) !== placeOf(after) && placeOf(before) !== NOWHERE && placeOf(after) !== NOWHERE;
}

const placeOf = ({ name, phone, fullAddress, addressLines, postalCode }: Recipient): string =>
  JSON.stringify([name, phone, fullAddress, addressLines.filter((line) => line !== ''), postalCode].map(orNull));

const orNull = (part: unknown) => (part === '' || (Array.isArray(part) && part.length === 0) ? null : part);
const NOWHERE = JSON.stringify([null, null, null, null, null]);

const linesOf = ({ lineItems }: Order): string =>
  lineItems
    .map(({ id, skuId, cancelReason }) => `${id} ${skuId} ${cancelReason === null}`)
    .toSorted()
    .join();
