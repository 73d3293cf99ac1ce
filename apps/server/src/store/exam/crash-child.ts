import { mergeOrder, toRunId } from '@order-manager/domain';
import { createSealer } from '../../security/sealer.ts';
import { openStore } from '../open-store.ts';
import { NOON, SHOP, sampleOrder } from './sample-order.ts';

// Writes without end and says on its output what has been acknowledged; whoever started it kills it.
const [dataDir = '', from = '0'] = process.argv.slice(2);
const sealer = createSealer(new Uint8Array(32).fill(7));
const store = await openStore({ databaseUrl: null, dataDir, sealer, now: Date.now });
const runId = toRunId('run');

const say = (words: string) => process.stdout.write(`${words}\n`);

async function shipForever(): Promise<never> {
  for (let number = Number(from); ; number += 1) {
    const unit = { shopId: SHOP, key: `package:${number}` };
    await store.shipments.take(unit, 'child', NOON, NOON + 60_000);
    await store.shipments.open(unit, 'child', runId, NOON);
    say(`open ${number}`);
    await store.shipments.settle(unit, 'child', 'confirmed', NOON);
    say(`confirmed ${number}`);
  }
}

async function mergeForever(): Promise<never> {
  for (let number = Number(from); ; number += 5) {
    const batch = [0, 1, 2, 3, 4].map((step) => sampleOrder({ number: number + step }));
    await store.orders.merge(batch, mergeOrder, NOON);
    say(`orders ${number}`);
  }
}

await Promise.all([shipForever(), mergeForever()]);
