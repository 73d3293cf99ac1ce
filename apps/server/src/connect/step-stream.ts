import type { ConnectEvent, ConnectStep } from '@order-manager/contract';
import type { Instant } from '@order-manager/domain';
import { problemOf } from './problem-of.ts';

export type StepFacts = Extract<ConnectEvent, { type: 'finished' }>['facts'];
export type StepResult<Value> = { value: Value; facts: StepFacts };

/** Runs one step and tells the screen when it starts and how it ended. A failure is told once and ends the stream. */
export type RunStep = <Value>(
  step: ConnectStep,
  work: () => Promise<StepResult<Value>> | StepResult<Value>,
) => Promise<Value>;

export type StreamParts = {
  emit(event: ConnectEvent): Promise<void>;
  now(): Instant;
  /** The host that is called, for the sentence of a failure. */
  host(): string;
  /** Told about failures that are no refusal: something is wrong in the desk itself. */
  onUnexpected(thrown: unknown): void;
};

/** Plays the steps of `play`; gives the problem that stopped it, or null when all went well. */
export async function streamSteps(parts: StreamParts, play: (run: RunStep) => Promise<void>): Promise<StoppedBy> {
  try {
    await play((step, work) => runStep(parts, step, work));
    return null;
  } catch (thrown) {
    if (thrown instanceof Stopped) return thrown.problem;
    throw thrown;
  }
}

export type StoppedBy = Extract<ConnectEvent, { type: 'failed' }>['problem'] | null;

class Stopped extends Error {
  readonly problem: NonNullable<StoppedBy>;
  constructor(problem: NonNullable<StoppedBy>) {
    super(problem.code);
    this.problem = problem;
  }
}

async function runStep<Value>(
  parts: StreamParts,
  step: ConnectStep,
  work: () => Promise<StepResult<Value>> | StepResult<Value>,
): Promise<Value> {
  const startedAt = parts.now();
  await parts.emit({ type: 'started', step });
  try {
    const { value, facts } = await work();
    await parts.emit({ type: 'finished', step, ms: parts.now() - startedAt, facts });
    return value;
  } catch (thrown) {
    const problem = problemOf(thrown, { at: parts.now(), host: parts.host() });
    if (problem.code === 'internal') parts.onUnexpected(thrown);
    await parts.emit({ type: 'failed', step, problem });
    throw new Stopped(problem);
  }
}
