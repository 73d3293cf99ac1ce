import { toRunId } from '@order-manager/domain';
import { createSealer } from '../../security/sealer.ts';
import { openStore } from '../../store/open-store.ts';
import { runHandlers } from './rehearsal.ts';

// A worker in a process of its own, so that it can be killed in the middle of a run.
const [dataDir = '', key = '', origin = '', appKey = '', appSecret = '', accessToken = '', runId = ''] =
  process.argv.slice(2);
const store = await openStore({
  databaseUrl: null,
  dataDir,
  sealer: createSealer(Buffer.from(key, 'hex')),
  now: Date.now,
});
const handlers = runHandlers({ store, origin, appKey, appSecret, accessToken, dataDir, owner: 'killed-worker' });
await handlers.run({ kind: 'run', key: runId, payload: { runId: toRunId(runId) } }, new AbortController().signal);
await store.close();
