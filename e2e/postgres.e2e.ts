import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { startPostgres, type TestPostgres } from '../scripts/postgres-for-tests.ts';
import { type Desk, openDesk, openWorker } from './desk.ts';
import { type Person, personAt, type ReadyUnit, readyUnits, shipAll, untilImported } from './person.ts';

let server: TestPostgres;
let sandbox: Sandbox;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  server = await startPostgres();
  sandbox = await startSandbox({ orders: 160, regions: ['MY', 'TH'], labelDelay: { from: 100, to: 400 } });
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});
afterAll(async () => {
  await sandbox?.stop();
  await server?.stop();
});

describe('a desk on PostgreSQL', () => {
  it('in one process connects, imports, ships five and prints them', async () => {
    const desk = await deskOn(await server.newDatabase(), { ROLE: 'all' });
    const units = await connectAndShip(personAt(desk.url), 'one-process');
    expect(shipsOf(units)).toEqual([1, 1, 1, 1, 1]);
  });

  it('in two processes does the same, and the worker’s news reach the screens of the web process', async () => {
    const url = await server.newDatabase();
    const desk = await deskOn(url, { ROLE: 'web' });
    const worker = await openWorker(sandbox.origin, desk.dataDir, { DATABASE_URL: url });
    open.push(worker);
    const person = personAt(desk.url);
    expect(await person.quickConnect(sandbox)).toMatchObject({ type: 'connected' });
    const news = await listen(person);
    const units = await importAndShip(person, 'two-processes');
    expect(shipsOf(units)).toEqual([1, 1, 1, 1, 1]);
    await expect.poll(() => news.types()).toEqual(expect.arrayContaining(['sync', 'orders', 'run']));
    for (const secret of [sandbox.appSecret, 'ROW_']) {
      expect(desk.log()).not.toContain(secret);
      expect(worker.log()).not.toContain(secret);
    }
    await news.stop();
  });

  it('begun by web and worker at the same moment, in an empty folder and database, opens all the same', async () => {
    const url = await server.newDatabase();
    const first = await deskOn(await server.newDatabase(), { ROLE: 'web' });
    const together = await Promise.all([
      deskOn(url, { ROLE: 'web', DATA_DIR: `${first.dataDir}/shared` }),
      openWorker(sandbox.origin, `${first.dataDir}/shared`, { DATABASE_URL: url }),
      openWorker(sandbox.origin, `${first.dataDir}/shared`, { DATABASE_URL: url }),
    ]);
    open.push(...together.slice(1));
    expect(await personAt(together[0].url).quickConnect(sandbox)).toMatchObject({ type: 'connected' });
  });
});

async function deskOn(databaseUrl: string, environment: Record<string, string>): Promise<Desk> {
  const desk = await openDesk(sandbox.origin, { DATABASE_URL: databaseUrl, ...environment });
  open.push(desk);
  return desk;
}

async function connectAndShip(person: Person, requestId: string): Promise<ReadyUnit[]> {
  expect(await person.quickConnect(sandbox)).toMatchObject({ type: 'connected' });
  return importAndShip(person, requestId);
}

async function importAndShip(person: Person, requestId: string): Promise<ReadyUnit[]> {
  await untilImported(person);
  const units = await readyUnits(person, 5);
  expect(await shipAll(person, units, requestId)).toEqual(Array(5).fill('done: shipped'));
  expect(await printedPages(person, units)).toBe(5);
  return units;
}

async function printedPages(person: Person, units: readonly ReadyUnit[]): Promise<number> {
  const orders = units.flatMap(({ shopId, orderIds }) => orderIds.map((orderId) => ({ shopId, orderId })));
  const here = async () => {
    const preview = await person.post('/api/prints/preview', { orders });
    const { groups } = (await preview.json()) as { groups: { ready: { packages: { packageId: string }[] } } };
    // An order may have more packages than the one that was shipped just now.
    return groups.ready.packages.filter(({ packageId }) => units.some((unit) => unit.packageId === packageId)).length;
  };
  await expect.poll(here, { timeout: 30_000, interval: 200 }).toBe(units.length);
  const packages = units.map(({ shopId, packageId }) => ({ shopId, packageId }));
  const print = await (await person.post('/api/prints', { packages, paper: 'A6', order: 'as-on-screen' })).json();
  expect(print).toMatchObject({ labels: units.length, leftOut: [] });
  const pdf = await person.get((print as { url: string }).url);
  return (await PDFDocument.load(await pdf.arrayBuffer())).getPageCount();
}

const shipsOf = (units: readonly ReadyUnit[]) =>
  units.map(({ packageId }) => sandbox.control.town.packages.get(packageId)?.effectiveShips);

/** A screen's open ear. */
async function listen(person: Person): Promise<{ types(): string[]; stop(): Promise<void> }> {
  const answer = await person.get('/api/events');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const hear = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) heard += part.value;
  };
  const hearing = hear().catch(() => undefined);
  return {
    types: () => [...new Set([...heard.matchAll(/"type":"(\w+)"/g)].map(([, type]) => type ?? ''))],
    stop: async () => {
      await reader?.cancel();
      await hearing;
    },
  };
}
