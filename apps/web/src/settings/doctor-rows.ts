import type { Connection } from '@order-manager/contract';
import type { Verdict } from './verdict-icon.tsx';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 1_440 * MINUTE;
const WARN_BEFORE = 30 * DAY;
const AHEAD_LIMIT = 30 * SECOND;
const BEHIND_LIMIT = 5 * MINUTE;
const SYNC_LATE = 10 * MINUTE;

export type DoctorVerdicts = {
  token: Verdict;
  authorisation: Verdict;
  permissions: Verdict;
  server: Verdict;
  clock: Verdict;
  budget: Verdict;
  sync: Verdict;
  webhook: Verdict;
};

/** The doctor's verdict on each line of a connection. */
export function doctorVerdicts(connection: Connection, now: number): DoctorVerdicts {
  return {
    token: tokenVerdict(connection, now),
    authorisation: authorisationVerdict(connection, now),
    permissions: permissionsVerdict(connection),
    server: serverVerdict(connection),
    clock: clockVerdict(connection.clockOffByMs),
    budget: budgetVerdict(connection.rateBudget),
    sync: connection.lastSyncAt === null ? 'quiet' : now - connection.lastSyncAt > SYNC_LATE ? 'look' : 'good',
    webhook: webhookVerdict(connection),
  };
}

const TOKEN_FAULTS: readonly string[] = ['token-refused', 'token-expired', 'authorisation-withdrawn'];

/** TikTok said no to the token, whatever its date says. */
export const isTokenRefused = ({ problem }: Connection): boolean =>
  problem !== null && TOKEN_FAULTS.includes(problem.code);

function tokenVerdict(connection: Connection, now: number): Verdict {
  const { accessTokenExpiresAt, lastRefreshProblem } = connection;
  if (isTokenRefused(connection)) return 'bad';
  if (accessTokenExpiresAt === null) return 'quiet';
  if (accessTokenExpiresAt <= now) return 'bad';
  return lastRefreshProblem ? 'look' : 'good';
}

function authorisationVerdict({ authorisationEndsAt, problem }: Connection, now: number): Verdict {
  if (problem?.code === 'authorisation-withdrawn') return 'bad';
  if (authorisationEndsAt === null) return 'quiet';
  if (authorisationEndsAt <= now) return 'bad';
  return authorisationEndsAt - now < WARN_BEFORE ? 'look' : 'good';
}

function permissionsVerdict({ permissions }: Connection): Verdict {
  const missing = permissions.filter(({ granted }) => !granted);
  if (missing.some(({ level }) => level === 'required')) return 'bad';
  if (permissions.length === 0) return 'quiet';
  return missing.length > 0 ? 'look' : 'good';
}

const SERVER_FAULTS: readonly string[] = ['unreachable', 'wrong-region-host', 'ip-not-allowed'];

function serverVerdict({ answerMs, problem }: Connection): Verdict {
  if (problem && SERVER_FAULTS.includes(problem.code)) return 'bad';
  return answerMs === null ? 'quiet' : 'good';
}

function clockVerdict(offByMs: number | null): Verdict {
  if (offByMs === null) return 'quiet';
  const limit = offByMs > 0 ? AHEAD_LIMIT : BEHIND_LIMIT;
  if (Math.abs(offByMs) >= limit) return 'bad';
  return Math.abs(offByMs) > limit / 2 ? 'look' : 'good';
}

function budgetVerdict(budget: Connection['rateBudget']): Verdict {
  if (budget === null) return 'quiet';
  return budget.free <= 0 ? 'look' : 'good';
}

/** Without webhooks everything works, a minute later: never a fault. */
function webhookVerdict({ webhooks: { state, problem }, lastWebhookAt }: Connection): Verdict {
  if (state === 'failed') return 'look';
  if (state !== 'registered') return 'quiet';
  if (problem) return 'look';
  return lastWebhookAt === null ? 'quiet' : 'good';
}
