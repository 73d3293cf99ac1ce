import { takeFaults } from '../control/fault-rule.ts';
import { endingByFault, waitByFault } from '../gateway/fault-endings.ts';
import { refusalByFault } from '../gateway/faulty.ts';
import type { Incoming } from '../gateway/incoming.ts';
import { json, type Outgoing } from '../gateway/outgoing.ts';
import { requestId } from '../gateway/request-id.ts';
import type { Town } from '../state/town.ts';
import { answerToken } from './answer-token.ts';

/** The token endpoints with the faults that name their path; a rule for everything means the business API only. */
export async function answerTokenWithFaults(town: Town, incoming: Incoming): Promise<Outgoing> {
  const rules = town.faults.filter((rule) => rule.path?.includes('token'));
  const target = { method: incoming.method, path: incoming.path, packageIds: [] };
  const faults = takeFaults(rules, target, town.draw);
  await waitByFault(faults);
  const instead = endingByFault(faults, 'before', town);
  if (instead) return instead;
  const refusal = refusalByFault(faults);
  if (refusal) {
    const { status, code, message } = refusal;
    return json(status, { code, message, request_id: requestId(town.clock.now()) });
  }
  const outgoing = answerToken(town, incoming);
  return endingByFault(faults, 'after', town, outgoing) ?? outgoing;
}
