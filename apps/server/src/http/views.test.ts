import type { DeskEvent, Problem, SavedView, WriteView } from '@order-manager/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { DEMO_APP_KEY, DEMO_APP_SECRET } from '../connect/demo-app.ts';
import { type Browser, type Desk, openDesk, problemIn } from './desk.exam.ts';

type Town = Awaited<ReturnType<typeof startSandbox>>;
let town: Town;
let demoTown: Town;
let desk: Desk;
let owner: Browser;
let visitor: Browser;

beforeAll(async () => {
  town = await startSandbox({ orders: 5, regions: ['TH'], appKey: 'viewapp1', appSecret: 'town-secret-6' });
  demoTown = await startSandbox({ orders: 5, regions: ['SG'], appKey: DEMO_APP_KEY, appSecret: DEMO_APP_SECRET });
});
afterAll(async () => {
  await town.stop();
  await demoTown.stop();
});
beforeEach(async () => {
  const demo = { appKey: DEMO_APP_KEY, appSecret: DEMO_APP_SECRET, url: demoTown.origin, ready: async () => {} };
  desk = await openDesk({ liveUrl: town.origin, demo });
  owner = desk.browser();
  visitor = desk.browser();
  const url = `${town.origin}/oauth/authorize?app_key=viewapp1&state=s&approve=1`;
  const callbackUrl = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
  expect(problemIn(await owner.connect('/api/connect/quick', { appSecret: 'town-secret-6', callbackUrl }))).toBeNull();
  expect(problemIn(await visitor.connect('/api/connect/demo'))).toBeNull();
});
afterEach(() => desk.close());

const viewsOf = async (browser: Browser): Promise<SavedView[]> => (await browser.get('/api/views')).json();
const add = async (browser: Browser, view: WriteView): Promise<SavedView> =>
  (await browser.post('/api/views', view)).json();
const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;

describe('saved views', () => {
  it('start with two, and a saved one joins them in the order of the alphabet', async () => {
    await add(owner, { name: 'Big parcels', query: 'quantity=5..&tab=all' });
    expect(await viewsOf(owner)).toMatchObject([
      { name: 'Big parcels', query: 'quantity=5..&tab=all', scope: 'own', isMine: true },
      { name: 'COD', query: 'payment=cod', scope: 'shared', isMine: true },
      { name: 'Due today', query: 'due=today', scope: 'shared', isMine: true },
    ]);
  });

  it('are renamed, given another address, shared, and deleted', async () => {
    const { id } = await add(owner, { name: 'Morning', query: 'courier=Ninja+Van' });
    const changed = { name: 'Evening', query: 'courier=Flash+Express', scope: 'shared' };
    expect(await (await owner.put(`/api/views/${id}`, changed)).json()).toMatchObject({ id, ...changed });
    expect((await owner.delete(`/api/views/${id}`)).status).toBe(204);
    expect((await viewsOf(owner)).map(({ name }) => name)).toEqual(['COD', 'Due today']);
    expect((await owner.delete(`/api/views/${id}`)).status).toBe(404);
  });

  it('a name twice is refused and changes nothing', async () => {
    const { id } = await add(owner, { name: 'Morning', query: '' });
    const again = await owner.post('/api/views', { name: 'MORNING', query: 'tab=all' });
    expect([again.status, await codeOf(again)]).toEqual([409, 'view-name-taken']);
    const renamed = await owner.put(`/api/views/${id}`, { name: 'cod', query: 'tab=all' });
    expect(await codeOf(renamed)).toBe('view-name-taken');
    expect((await viewsOf(owner)).find((view) => view.id === id)).toMatchObject({ name: 'Morning', query: '' });
  });

  it('an empty name and an endless address are refused', async () => {
    expect((await owner.post('/api/views', { name: '  ', query: '' })).status).toBe(400);
    expect((await owner.post('/api/views', { name: 'Long', query: 'x'.repeat(10_001) })).status).toBe(400);
  });

  it('of the demo stay in the demo: neither side sees, changes or deletes those of the other', async () => {
    const { id } = await add(owner, { name: 'Secret plan', query: 'tab=all', scope: 'shared' });
    expect((await viewsOf(visitor)).map(({ name }) => name)).toEqual(['COD', 'Due today']);
    expect((await visitor.put(`/api/views/${id}`, { name: 'Mine now', query: '' })).status).toBe(404);
    expect((await visitor.delete(`/api/views/${id}`)).status).toBe(404);
    await add(visitor, { name: 'Secret plan', query: '', scope: 'shared' });
    expect((await viewsOf(owner)).find((view) => view.id === id)).toMatchObject({ query: 'tab=all' });
  });

  it('of somebody else are seen when shared, but only their maker changes them', async () => {
    const theirs = { environment: 'live', owner: 'packer', query: '', updatedAt: 0 } as const;
    await desk.store.views.save({ ...theirs, id: 'shared', name: 'Theirs', scope: 'shared' });
    await desk.store.views.save({ ...theirs, id: 'own', name: 'Their own', scope: 'own' });
    expect((await viewsOf(owner)).find(({ name }) => name === 'Theirs')).toMatchObject({ isMine: false });
    expect((await viewsOf(owner)).map(({ name }) => name)).not.toContain('Their own');
    const refused = await owner.put('/api/views/shared', { name: 'Ours', query: '' });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'not-allowed']);
    expect((await owner.delete('/api/views/own')).status).toBe(404);
  });

  it('tell every screen when they change', async () => {
    const answer = await owner.get('/api/events');
    const reader = answer.body?.getReader();
    await reader?.read();
    await add(owner, { name: 'Morning', query: '' });
    const event: DeskEvent = { type: 'views' };
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(`data: ${JSON.stringify(event)}\n\n`);
    await reader?.cancel();
  });

  it('nobody reads them without signing in', async () => {
    expect((await desk.browser().get('/api/views')).status).toBe(401);
  });
});
