import { type FaultKind, type FaultRule, takeFaults } from '../control/fault-rule.ts';
import { ENDPOINTS } from '../endpoints/index.ts';
import type { Town } from '../state/town.ts';
import type { TownShop } from '../state/town-shop.ts';
import type { Call, Endpoint } from './call.ts';
import { endingByFault, waitByFault } from './fault-endings.ts';
import { mischiefOf, refusalByFault } from './faulty.ts';
import { createFinder } from './find-endpoint.ts';
import { checkGates, type Passed } from './gates.ts';
import type { Incoming } from './incoming.ts';
import { json, type Outgoing } from './outgoing.ts';
import type { RateLimit } from './rate-limit.ts';
import { readBody } from './read-body.ts';
import { type Answer, badParameter, GATEWAY, type Refusal } from './refusal.ts';
import { requestId } from './request-id.ts';

const findEndpoint = createFinder(ENDPOINTS);

/** Answers a call of the business API: gates, faults, endpoint, envelope. */
export async function answerBusiness(town: Town, limit: RateLimit, incoming: Incoming): Promise<Outgoing> {
  const found = findEndpoint(incoming.method, incoming.path);
  if (found.kind === 'wrong method') return refused(town, GATEWAY.invalidMethod);
  if (found.kind === 'wrong version') return refused(town, GATEWAY.invalidVersion);
  if (found.kind === 'unknown') return refused(town, GATEWAY.invalidPath);
  const gate = checkGates(town, incoming, found.endpoint, clockErrorOf(town, incoming));
  if ('refusal' in gate) return refused(town, gate.refusal);
  const { grant, shop } = gate.passed;
  if (!limit.take(`${grant.id}/${shop?.shop.id}${found.endpoint.path}`)) return refused(town, GATEWAY.tooMany);
  const body = readBody(incoming, found.endpoint);
  if (!body) return enveloped(town, badParameter('Invalid request body. The request body is not valid JSON.'));
  const faults = takeFaults(town.faults, targetOf(incoming, found.path, body, shop), town.draw);
  const call = callOf(town, incoming, gate.passed, { path: found.path, body, faults });
  return answerWithFaults(town, found.endpoint, call, faults);
}

async function answerWithFaults(town: Town, endpoint: Endpoint, call: Call, faults: FaultRule[]): Promise<Outgoing> {
  await waitByFault(faults);
  const instead = endingByFault(faults, 'before', town);
  if (instead) return instead;
  const refusal = refusalByFault(faults);
  if (refusal) return refused(town, refusal, faults);
  const outgoing = enveloped(town, await endpoint.answer(call));
  return endingByFault(faults, 'after', town, outgoing) ?? outgoing;
}

function clockErrorOf(town: Town, incoming: Incoming): number {
  const isOff = (rule: FaultRule) => rule.kind === 'clock_offset' && (!rule.path || incoming.path.includes(rule.path));
  const rule = town.faults.find((one) => isOff(one) && one.left !== 0);
  return rule?.milliseconds ?? 0;
}

function targetOf(
  incoming: Incoming,
  path: Record<string, string>,
  body: Record<string, unknown>,
  shop: TownShop | undefined,
) {
  const listed = Array.isArray(body.packages) ? body.packages : [];
  const ids = listed.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry ? [String(entry.id)] : [],
  );
  const packageIds = path.package_id ? [path.package_id, ...ids] : ids;
  return { method: incoming.method, path: incoming.path, packageIds, ...(shop ? { shopId: shop.shop.id } : {}) };
}

function callOf(
  town: Town,
  incoming: Incoming,
  passed: Passed,
  found: { path: Record<string, string>; body: Record<string, unknown>; faults: FaultRule[] },
): Call {
  return {
    town,
    // Endpoints without a cipher have no shop and must not ask for one; the first shop keeps the type honest.
    shop: passed.shop ?? (town.shops[0] as TownShop),
    grant: passed.grant,
    path: found.path,
    query: incoming.query,
    body: found.body,
    raw: { bytes: incoming.bytes, contentType: incoming.header('content-type') ?? '' },
    mischief: mischiefOf(found.faults),
    origin: incoming.origin,
  };
}

function enveloped(town: Town, outcome: Answer): Outgoing {
  if ('refusal' in outcome) return refused(town, outcome.refusal);
  return json(200, { code: 0, data: outcome.data, message: 'Success', request_id: requestId(town.clock.now()) });
}

function refused(town: Town, refusal: Refusal, faults: FaultRule[] = []): Outgoing {
  const { status, code, message, data } = refusal;
  const outgoing = json(status, { code, data, message, request_id: requestId(town.clock.now()) });
  const wait = faults.find((fault) => fault.kind === ('rate_limit' satisfies FaultKind))?.retryAfter;
  if (wait !== undefined) outgoing.headers['retry-after'] = String(wait);
  return outgoing;
}
