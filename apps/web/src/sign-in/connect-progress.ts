import type { ConnectEvent, ConnectStep, ShopSummary } from '@order-manager/contract';
import type { Refusal } from '../api/fetch-json.ts';

type Facts = Extract<ConnectEvent, { type: 'finished' }>['facts'];

export type StepProgress =
  | { step: ConnectStep; state: 'working'; startedAt: number }
  | { step: ConnectStep; state: 'done'; ms: number; facts: Facts }
  | { step: ConnectStep; state: 'failed' };

/** Where a connection stands, from the first press to connected shops or a refusal. */
export type ConnectProgress = {
  steps: readonly StepProgress[];
  refusal: Refusal | null;
  /** When the refusal came, epoch milliseconds. */
  refusedAt: number | null;
  shops: readonly ShopSummary[] | null;
};

export const NOTHING_YET: ConnectProgress = { steps: [], refusal: null, refusedAt: null, shops: null };

/** The progress after one more event of the stream. */
export function afterEvent(progress: ConnectProgress, event: ConnectEvent, now: number): ConnectProgress {
  switch (event.type) {
    case 'started':
      return { ...progress, steps: replaced(progress.steps, { step: event.step, state: 'working', startedAt: now }) };
    case 'finished':
      return {
        ...progress,
        steps: replaced(progress.steps, { step: event.step, state: 'done', ms: event.ms, facts: event.facts }),
      };
    case 'failed':
      return {
        ...progress,
        steps: replaced(progress.steps, { step: event.step, state: 'failed' }),
        refusal: event.problem,
        refusedAt: now,
      };
    case 'connected':
      return { ...progress, shops: event.shops };
    default:
      return progress;
  }
}

/** The stream ended before it said how it went, or could not begin. */
export const afterRefusal = (progress: ConnectProgress, refusal: Refusal, now: number): ConnectProgress => ({
  ...progress,
  steps: progress.steps.map((step) => (step.state === 'working' ? { step: step.step, state: 'failed' } : step)),
  refusal,
  refusedAt: now,
});

function replaced(steps: readonly StepProgress[], next: StepProgress): readonly StepProgress[] {
  const isKnown = steps.some(({ step }) => step === next.step);
  return isKnown ? steps.map((step) => (step.step === next.step ? next : step)) : [...steps, next];
}
