import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, FULFILLMENT_WORDS, refuse } from '../gateway/refusal.ts';
import { idText, readParams } from './read-params.ts';
import { carryOut, planShip, type ShipPlan, shipWishes } from './ship-one.ts';

/** Ship Package: one parcel, by its id. */
export const packageShip: Endpoint = {
  method: 'POST',
  path: '/fulfillment/202309/packages/{package_id}/ship',
  scopes: ['seller.fulfillment.basic'],
  cipher: 'required',
  answer(call) {
    const wishes = readParams(shipWishes, call.body);
    if ('refused' in wishes) return wishes.refused;
    const plan = planShip(call, call.path.package_id ?? '', wishes.value);
    if ('code' in plan) return refuse(plan.code);
    carryOut(call, plan);
    return answer({});
  },
};

const batch = z.object({ packages: z.array(shipWishes.extend({ id: idText })).min(1) });

/** Batch Ship Packages, in both of the ways that were seen: partial errors, or all or nothing. */
export const batchShip: Endpoint = {
  method: 'POST',
  path: '/fulfillment/202309/packages/ship',
  scopes: ['seller.fulfillment.basic'],
  cipher: 'required',
  answer: shipBatch,
};

function shipBatch(call: Call): Answer {
  if (!isListOfPackages(call.body.packages)) {
    return {
      refusal: {
        status: 200,
        code: 98001004,
        message: 'Invalid parameters; detail:Packages is a required field',
        data: {},
      },
    };
  }
  const read = readParams(batch, call.body);
  if ('refused' in read) return read.refused;
  const isWhole = call.mischief.isBatchWhole || call.town.settings.batchShip === 'whole';
  return isWhole ? shipAllOrNone(call, read.value.packages) : shipEach(call, read.value.packages);
}

// An entry that says `package_id` instead of `id` names no package at all: live shops then answer as if the list were missing.
function isListOfPackages(given: unknown): boolean {
  const hasId = (entry: unknown) => typeof entry === 'object' && entry !== null && 'id' in entry;
  return Array.isArray(given) && given.length > 0 && given.every(hasId);
}

type Entries = z.infer<typeof batch>['packages'];

function shipAllOrNone(call: Call, entries: Entries): Answer {
  const plans = entries.map((entry) => planShip(call, entry.id, entry));
  const isTwice = new Set(entries.map((entry) => entry.id)).size < entries.length;
  const good = plans.flatMap((plan) => ('code' in plan ? [] : [plan]));
  if (isTwice || good.length < plans.length || call.mischief.isBatchWhole) return refuse(98001004);
  for (const plan of good) carryOut(call, plan);
  return answer({});
}

function shipEach(call: Call, entries: Entries): Answer {
  const errors = entries.flatMap((entry) => {
    const plan: ShipPlan = planShip(call, entry.id, entry);
    if (!('code' in plan)) carryOut(call, plan);
    return 'code' in plan ? [itemError(plan.code, entry.id)] : [];
  });
  return answer(errors.length > 0 ? { errors } : {});
}

function itemError(code: keyof typeof FULFILLMENT_WORDS, packageId: string) {
  return { code, message: FULFILLMENT_WORDS[code], detail: { package_id: packageId } };
}
