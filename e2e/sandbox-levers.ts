import { expect } from 'vitest';
import type { FaultKind, FaultRule, Sandbox } from '../apps/sandbox/src/index.ts';

type Wish = { kind: FaultKind; count?: number } & Partial<
  Pick<FaultRule, 'method' | 'path' | 'probability' | 'milliseconds' | 'status' | 'retryAfter' | 'code' | 'message'>
>;

/** Orders trouble from the sandbox. A wish that it does not understand fails the test: no trouble proves nothing. */
export async function orderTrouble(sandbox: Sandbox, wish: Wish): Promise<void> {
  const answer = await fetch(`${sandbox.origin}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  expect(answer.status, await answer.text()).toBeLessThan(300);
}

/** How often each kind of trouble really happened. */
export async function troubleSeen(sandbox: Sandbox): Promise<Record<string, number>> {
  const { faults } = (await (await fetch(`${sandbox.origin}/_sandbox/faults`)).json()) as { faults: FaultRule[] };
  return Object.fromEntries(faults.map(({ kind, hits }) => [kind, hits]));
}

export async function endTrouble(sandbox: Sandbox): Promise<void> {
  await fetch(`${sandbox.origin}/_sandbox/faults`, { method: 'DELETE' });
}
