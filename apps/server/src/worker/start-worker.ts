import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeskEvent } from '@order-manager/contract';
import { labelVault } from '../actions/label/label-vault.ts';
import type { CallPauses } from '../connect/call-pauses.ts';
import { WORKER_CALL_RATE } from '../connect/call-rate.ts';
import { createClients } from '../connect/clients.ts';
import { hostsFrom } from '../connect/hosts.ts';
import { storedProblemOf } from '../connect/problem-of.ts';
import { shareBudget } from '../connect/share-budget.ts';
import { webhookAddressFrom } from '../connect/webhook-address-of.ts';
import { openQueue } from '../jobs/open-queue.ts';
import type { JobKind } from '../jobs/queue.ts';
import type { Log } from '../log.ts';
import { createSealer } from '../security/sealer.ts';
import type { Settings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import { download } from './download.ts';
import { jobHandlers } from './job-handlers.ts';
import { keepNights } from './keep-nights.ts';
import { noticeOnce } from './notice-once.ts';
import { planJobs } from './plan-jobs.ts';
import { tidyMemory } from './tidy-memory.ts';

export type WorkerParts = {
  /** With the port that is really open, where the web is in the same process. */
  settings: Settings;
  /** The key everything at rest is sealed with. */
  key: Uint8Array;
  /** Origin of the demo's sandbox; null when the demo is off. */
  demoUrl: string | null;
  publish(event: DeskEvent): void;
  /** When TikTok wants to be left alone, said and heard. */
  pauses: CallPauses;
  log: Log;
};

/** Jobs of one kind that run side by side. A label is mostly waiting, a run is a person waiting. */
const CONCURRENCY: Readonly<Record<JobKind, number>> = {
  import: 3,
  poll: 4,
  'refresh-open': 1,
  run: 4,
  label: 8,
  'refresh-token': 2,
  webhook: 4,
  'register-webhooks': 2,
  'tidy-inbox': 1,
  check: 2,
};

/** Opens a database connection of its own and works until it is stopped. Runs in a thread beside the web, or as its own process. */
export async function startWorker({
  settings,
  key,
  demoUrl,
  publish,
  pauses,
  log,
}: WorkerParts): Promise<{ stop(): Promise<void> }> {
  const now = Date.now;
  const sleep = (ms: number) => wait(ms);
  const owner = `worker-${randomUUID()}`;
  const sealer = createSealer(key);
  const store = await openStore({ ...settings, sealer, now, warn: (sentence) => log.warn(sentence) });
  const queue = await openQueue({ ...settings, now, onError: (error) => log.error({ err: error }, 'a job failed') });
  const hostsOf = hostsFrom(settings, demoUrl);
  const clients = createClients({
    callRate: WORKER_CALL_RATE,
    pauses,
    store,
    hostsOf,
    owner,
    now,
    sleep,
    onCall: (event) => log.debug(event, 'tiktok'),
  });
  const host = new URL(settings.tiktokApiUrl).host;
  const handlers = jobHandlers({
    store,
    queue,
    clients,
    vault: labelVault(settings.dataDir, sealer),
    download,
    publish,
    problemOf: (error, at) => {
      const problem = storedProblemOf(error, { at, host });
      if (problem.code === 'internal') log.error({ err: error }, 'reading from TikTok failed');
      return problem;
    },
    noticeUnknown: noticeOnce((what, word) =>
      log.warn({ what, word }, 'TikTok used a word we do not know; it is kept as it came'),
    ),
    noticeInbox: (facts, sentence) => log.warn(facts, sentence),
    webhookAddress: webhookAddressFrom(settings, () => settings.port, hostsOf),
    onImported: tidyMemory(),
    noticeGaps: (gaps) => log.warn(gaps, 'a check found orders that were not here as at TikTok'),
    now,
    sleep,
    owner,
  });
  // The data folder is locked to this process, so leases of before belong to nobody.
  if (settings.databaseUrl === null) await store.shipments.releaseAll();
  const onError = (error: unknown) => log.warn({ err: error }, 'sharing the rate budget');
  const budget = { presence: store.presence, role: 'worker', owner, rate: WORKER_CALL_RATE, now, onError } as const;
  // On the built-in database there is one worker, and nobody to share with.
  const share = settings.databaseUrl === null ? null : await shareBudget({ ...budget, onShare: clients.setCallRate });
  await planJobs({ store, queue });
  await queue.work(handlers, { concurrency: CONCURRENCY });
  const nights = keepNights({ store, queue, now }, (error) =>
    log.error({ err: error }, 'asking for the night’s checks failed'),
  );
  return {
    stop: async () => {
      await nights.stop();
      await queue.stop();
      await share?.stop();
      await store.close();
    },
  };
}
