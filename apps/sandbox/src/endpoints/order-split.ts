import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter, refuse } from '../gateway/refusal.ts';
import { splitAttributeOf, splitRefusal } from '../rules/split-rules.ts';
import { changeOrder } from '../state/changes.ts';
import { recipeOf } from '../state/grow.ts';
import { dissolve, openPackage } from '../state/package-life.ts';
import { packagesOf } from '../state/town.ts';
import { announceRegroup } from './announce-regroup.ts';
import { findOrder } from './find-package.ts';
import { idText, readParams } from './read-params.ts';

const common = { scopes: ['seller.fulfillment.package.write'], cipher: 'required' as const };

/** Whether orders can be split, and splitting one. */
export const orderSplits: Endpoint[] = [
  { ...common, method: 'GET', path: '/fulfillment/202309/orders/split_attributes', answer: giveAttributes },
  { ...common, method: 'POST', path: '/fulfillment/202309/orders/{order_id}/split', answer: split },
];

function giveAttributes(call: Call): Answer {
  const ids = (call.query.get('order_ids') ?? '').replace(/[[\]"\s]/g, '').split(',');
  const wanted = ids.filter((id) => id !== '');
  if (wanted.length === 0) return badParameter('Invalid parameter. The `order_ids` parameter is required.');
  const orders = wanted.flatMap((id) => findOrder(call, id) ?? []);
  if (orders.length === 0) return refuse(21008111);
  return answer({
    split_attributes: orders.map((order) =>
      splitAttributeOf(order, recipeOf(call.town, order), packagesOf(call.town, order)),
    ),
  });
}

const body = z.object({
  splittable_groups: z.array(z.object({ id: idText, order_line_item_ids: z.array(idText) })),
});

function split(call: Call): Answer {
  const read = readParams(body, call.body);
  if ('refused' in read) return read.refused;
  const order = findOrder(call, call.path.order_id ?? '');
  if (!order) return refuse(21008111);
  const groups = read.value.splittable_groups;
  const packages = packagesOf(call.town, order);
  const lineIds = groups.map((group) => group.order_line_item_ids);
  const code = splitRefusal(order, recipeOf(call.town, order), packages, lineIds);
  if (code) return refuse(code);
  const at = call.town.clock.seconds();
  dissolve(call.town, packages);
  const parcels = groups.map((group) => {
    const lines = order.lines.filter((line) => group.order_line_item_ids.includes(line.id));
    return { id: openPackage(call.town, order, lines, at, 'SPLIT').id, splittable_group_id: group.id };
  });
  changeOrder(call.town, order, at, () => {
    order.splitOrCombine = 'SPLIT';
  });
  announceRegroup(
    call,
    'SPLIT',
    parcels.map(({ id }) => ({ id, orderIds: [order.id] })),
  );
  return answer({ packages: parcels });
}
