import { expect, test } from 'vitest';
import { createLimiter, type Limiter, type Priority, type SetTimer } from './limiter.ts';

type FakeClock = { now: () => number; setTimer: SetTimer; advance: (ms: number) => Promise<void> };

/** A clock that moves only when told, and rings its timers in order. */
function fakeClock(): FakeClock {
  let time = 1_796_000_000_000;
  let timers: { at: number; work: () => void }[] = [];
  const ringNext = (until: number): boolean => {
    const next = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
    if (!next) return false;
    timers = timers.filter((timer) => timer !== next);
    time = Math.max(time, next.at);
    next.work();
    return true;
  };
  return {
    now: () => time,
    setTimer: (work, ms) => {
      const timer = { at: time + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: async (ms) => {
      const until = time + ms;
      while (ringNext(until)) await settle();
      time = until;
      await settle();
    },
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

function ask(
  limiter: Limiter,
  count: number,
  priority: Priority = 'poll',
  gone: string[] = [],
  key = 'shop',
): string[] {
  for (let i = 0; i < count; i++) void limiter.take(key, { priority }).then(() => gone.push(priority));
  return gone;
}

test('as many calls as the limit go at once, the others one by one', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 5 });
  const gone = ask(limiter, 12);
  await clock.advance(0);
  expect(gone).toHaveLength(5);
  await clock.advance(200);
  expect(gone).toHaveLength(6);
  await clock.advance(800);
  expect(gone).toHaveLength(10);
});

test('never more calls than limit plus rate in any second, over a long run', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 20 });
  const gone = ask(limiter, 500);
  await clock.advance(10_000);
  expect(gone.length).toBeLessThanOrEqual(220);
  expect(gone.length).toBeGreaterThanOrEqual(215);
});

test('a person goes before a webhook, a webhook before the poll, the poll before the past', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 1 });
  const gone: string[] = [];
  ask(limiter, 1, 'poll', gone);
  for (const priority of ['history', 'poll', 'webhook', 'interactive'] as const) ask(limiter, 1, priority, gone);
  await clock.advance(5_000);
  expect(gone).toEqual(['poll', 'interactive', 'webhook', 'poll', 'history']);
});

test('one shop does not take from another', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 2 });
  ask(limiter, 10, 'poll', [], 'one');
  const gone = ask(limiter, 2, 'poll', [], 'other');
  await clock.advance(0);
  expect(gone).toHaveLength(2);
});

test('a pause stops everything of the shop, then it goes on at half the rate and recovers', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 10 });
  limiter.pause('shop', clock.now() + 5_000);
  const gone = ask(limiter, 100);
  await clock.advance(4_999);
  expect(gone).toHaveLength(0);
  expect(limiter.look('shop')).toMatchObject({ limit: 10, rate: 5, free: 0, waiting: 100 });
  await clock.advance(2_001);
  expect(gone.length).toBeGreaterThanOrEqual(9);
  expect(gone.length).toBeLessThanOrEqual(11);
  await clock.advance(120_000);
  expect(limiter.look('shop')).toMatchObject({ rate: 10, waiting: 0 });
});

test('six refusals of one moment slow down once', () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 16 });
  for (let i = 0; i < 6; i++) limiter.pause('shop', clock.now() + 1_000);
  expect(limiter.look('shop').rate).toBe(8);
});

test('who waits no longer than a minute is told at once when the pause is an hour', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 1 });
  limiter.pause('shop', clock.now() + 3_600_000);
  await expect(limiter.take('shop', { priority: 'interactive', patienceMs: 60_000 })).resolves.toBe(false);
});

test('who waits already is told too when a long pause begins', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 1 });
  ask(limiter, 1);
  const waiting = limiter.take('shop', { priority: 'interactive', patienceMs: 60_000 });
  limiter.pause('shop', clock.now() + 3_600_000);
  await expect(waiting).resolves.toBe(false);
});

test('a caller that gives up leaves the queue', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 1 });
  ask(limiter, 1);
  const abort = new AbortController();
  const waiting = limiter.take('shop', { priority: 'poll', signal: abort.signal });
  abort.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  expect(limiter.look('shop').waiting).toBe(0);
});

test('each endpoint has a budget of its own, and a refusal of one silences all of the shop', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 2 });
  const gone: string[] = [];
  const askApi = (api: string) => void limiter.take('shop', { priority: 'poll', api }).then(() => gone.push(api));
  for (const api of ['search', 'search', 'search', 'detail', 'detail', 'detail']) askApi(api);
  await clock.advance(0);
  expect(gone).toEqual(['search', 'search', 'detail', 'detail']);
  limiter.pause('shop', clock.now() + 5_000);
  askApi('ship');
  await clock.advance(4_900);
  expect(gone).toHaveLength(4);
  expect(limiter.look('shop')).toMatchObject({ free: 0, waiting: 3, pausedUntil: clock.now() + 100 });
  await clock.advance(2_000);
  expect(gone.slice(4).sort()).toEqual(['detail', 'search', 'ship']);
});

test('in any one second at most the rate and the burst go', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 40, burst: 8 });
  const gone = ask(limiter, 200);
  await clock.advance(0);
  expect(gone).toHaveLength(8);
  await clock.advance(1_000);
  expect(gone.length).toBeGreaterThanOrEqual(47);
  expect(gone.length).toBeLessThanOrEqual(48);
});

test('in a lane that is always full a person waits for one turn only, a webhook for the persons, and history is not forgotten', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 10, burst: 1 });
  const gone = ask(limiter, 500, 'history');
  await clock.advance(10_000);
  ask(limiter, 30, 'poll', gone);
  await clock.advance(1_000);
  const before = gone.length;
  ask(limiter, 3, 'webhook', gone);
  ask(limiter, 2, 'interactive', gone);
  await clock.advance(600);
  expect(gone.slice(before, before + 6)).toEqual([
    'interactive',
    'interactive',
    'webhook',
    'webhook',
    'webhook',
    'poll',
  ]);
  await clock.advance(60_000);
  expect(gone.filter((priority) => priority === 'history')).toHaveLength(500);
});

test('a smaller share holds at once in every lane, and a larger one lets go who waits', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 40, burst: 8 });
  const gone = ask(limiter, 200);
  await clock.advance(0);
  limiter.resize(4, 1);
  await clock.advance(5_000);
  expect(gone.length - 8).toBeGreaterThanOrEqual(18);
  expect(gone.length - 8).toBeLessThanOrEqual(22);
  expect(limiter.look('shop')).toMatchObject({ limit: 4, rate: 4 });
  expect(limiter.look('another')).toMatchObject({ limit: 4, free: 1 });
  limiter.resize(40, 8);
  await clock.advance(5_000);
  expect(gone).toHaveLength(200);
});

test('who was slowed down is slowed down still in another share, and no share stands still', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ ...clock, perSecond: 40, burst: 8 });
  limiter.pause('shop', clock.now() + 1_000);
  limiter.resize(20, 4);
  expect(limiter.look('shop')).toMatchObject({ limit: 20, rate: 10 });
  limiter.resize(0.5, 1);
  limiter.pause('shop', clock.now() + 2_000);
  const gone = ask(limiter, 3);
  await clock.advance(20_000);
  expect(gone).toHaveLength(3);
});
