import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultKind, FaultRule } from '../control/fault-rule.ts';
import type { Town } from '../state/town.ts';
import { html, json, type Outgoing } from './outgoing.ts';
import { GATEWAY } from './refusal.ts';
import { requestId } from './request-id.ts';

const USUAL_DELAY = 1500;
const USUAL_HANG = 30_000;

/** Waits where a rule makes the answer slow. */
export async function waitByFault(faults: FaultRule[]): Promise<void> {
  const slow = faults.find((fault) => fault.kind === 'slow');
  if (slow) await sleep(slow.milliseconds ?? USUAL_DELAY);
}

/** How the connection ends instead of with the answer: before the effect, or after it. */
export function endingByFault(
  faults: FaultRule[],
  when: 'before' | 'after',
  town: Town,
  answer?: Outgoing,
): Outgoing | undefined {
  const find = (kind: FaultKind) => faults.find((fault) => fault.kind === kind);
  const broken = find(`server_error_${when}`);
  if (broken) return serverError(town, broken);
  const late = find(`timeout_${when}`);
  const rest = answer ?? { status: 200, headers: {}, body: '' };
  if (late) return { ...rest, fate: { kind: 'hang', milliseconds: late.milliseconds ?? USUAL_HANG } };
  if (find(`reset_${when}`)) return { ...rest, fate: { kind: 'reset' } };
  if (answer && find('truncated_json')) return { ...answer, fate: { kind: 'cut' } };
  return undefined;
}

// 502 to 504 come from a machine in front of the gateway, which knows nothing of envelopes.
function serverError(town: Town, { status = 500 }: FaultRule): Outgoing {
  if (status > 500) return html(status, `<html><body><h1>${status}</h1></body></html>`);
  const { code, message, data } = GATEWAY.internal;
  return json(status, { code, data, message, request_id: requestId(town.clock.now()) });
}
