import { randomUUID } from 'node:crypto';
import type { Problem, ProblemCode } from '@order-manager/contract';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log.ts';
import { ProblemError } from '../problem-error.ts';

/** Anything thrown by a handler as an answer. What nobody foresaw is logged under a reference and shown as that reference alone. */
export function problemAnswer(thrown: unknown, log: Log, where: { method: string; path: string }): Response {
  const problem = problemFrom(thrown, log, where);
  return Response.json(problem, { status: statusOf(problem.code), headers: { 'cache-control': 'no-store' } });
}

function problemFrom(thrown: unknown, log: Log, where: { method: string; path: string }): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  if (thrown instanceof HTTPException && thrown.status < 500) {
    return { code: 'bad-request', facts: { reason: thrown.message }, details: null };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ err: thrown, reference, ...where }, 'a request failed unexpectedly');
  return { code: 'internal', facts: { reference }, details: null };
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  'bad-request': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-the-owner': 403,
  'demo-is-off': 404,
  'not-found': 404,
  'export-gone': 410,
  'run-not-running': 409,
  'note-changed': 409,
  'view-name-taken': 409,
  'label-not-ready': 409,
  'nothing-to-print': 422,
  'rate-limited': 429,
  'too-many': 429,
  internal: 500,
  'tiktok-refused': 502,
  'tiktok-busy': 503,
  unreachable: 503,
};

/** Problems of connecting are about what the person gave: 422 unless there is a better word. */
export const statusOf = (code: ProblemCode): number => STATUS[code] ?? 422;
