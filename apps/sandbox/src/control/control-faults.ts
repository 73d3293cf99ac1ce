import { z } from 'zod';
import { json } from '../gateway/outgoing.ts';
import type { Lever } from './answer-control.ts';
import { FAULT_KINDS, type FaultRule } from './fault-rule.ts';

const wish = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  method: z.string().toUpperCase().optional(),
  path: z.string().optional(),
  packageId: z.string().optional(),
  shopId: z.string().optional(),
  skip: z.number().int().min(0).default(0),
  count: z.number().int().min(0).optional(),
  probability: z.number().min(0).max(1).default(1),
  status: z.number().int().min(100).max(599).optional(),
  milliseconds: z.number().int().optional(),
  code: z.number().int().optional(),
  message: z.string().optional(),
  retryAfter: z.number().int().min(0).optional(),
});

let nextId = 1;

/** `GET` lists the rules with their hits, `POST` adds one or a list, `DELETE` removes one by id or all. */
export const answerFaults: Lever = ({ town }, { method, path }, given) => {
  if (method === 'POST') {
    const added = z
      .array(wish)
      .parse(Array.isArray(given) ? given : [given])
      .map(ruleOf);
    town.faults.push(...added);
    return json(201, { faults: added });
  }
  if (method === 'DELETE') {
    const id = path.split('/')[3];
    town.faults = id === undefined ? [] : town.faults.filter((rule) => String(rule.id) !== id);
  }
  return json(200, { kinds: FAULT_KINDS, faults: town.faults });
};

/** A rule from its JSON form, ready to fire. */
function ruleOf({ count, ...wished }: z.infer<typeof wish>): FaultRule {
  const given = Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined));
  return {
    ...(given as typeof wished),
    id: nextId++,
    hits: 0,
    ...(count === undefined ? {} : { left: count }),
  } as FaultRule;
}
