import type { Problem, ProblemCode } from '@order-manager/contract';

type Facts = Problem['facts'];
type Details = Problem['details'];

/** A refusal that a person gets to read: a code of the contract with the facts of its sentence. Never a secret, a token or an address. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, facts: Facts = {}, details: Details = null) {
    super(code);
    this.name = 'ProblemError';
    this.problem = { code, facts, details };
  }
}
