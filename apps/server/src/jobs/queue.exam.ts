import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job, JobHandler, Queue } from './queue.ts';

/** What the exam needs of a maker of queues: a fresh place, several queues on it, and how a stranger opens one. */
export type QueuePlace = {
  open(): Promise<Queue>;
  /** For the process that will be killed. */
  address: { maker: 'sqlite' | 'postgres'; place: string };
  remove(): Promise<void>;
};

const HOUR = 3_600_000;
const DONE = { kind: 'done' } as const;

/** The promises of `Queue`, which every maker has to keep. */
export function examineQueue(name: string, makePlace: () => Promise<QueuePlace>): void {
  describe(name, () => {
    let place: QueuePlace;
    let opened: Queue[];
    const open = async () => {
      const queue = await place.open();
      opened.push(queue);
      return queue;
    };
    const close = async (queue: Queue) => {
      opened = opened.filter((other) => other !== queue);
      await queue.stop();
    };

    beforeEach(async () => {
      place = await makePlace();
      opened = [];
    });
    afterEach(async () => {
      for (const queue of opened) await queue.stop();
      await place.remove();
    });

    it('a job reaches its handler with its key and payload', async () => {
      const queue = await open();
      const { handler, calls } = recorder();
      await queue.work({ import: handler }, { concurrency: {} });
      await queue.add({ kind: 'import', key: 'shop-1', payload: { page: 3, words: ['ä', 'ไทย'] } });
      await until(() => calls.length === 1);
      expect(calls[0]).toEqual({ kind: 'import', key: 'shop-1', payload: { page: 3, words: ['ä', 'ไทย'] } });
    });

    it('a job outlives the queue it was added by', async () => {
      const first = await open();
      await first.add(job('poll', 'shop-1'));
      await close(first);
      const { handler, calls } = recorder();
      await (await open()).work({ poll: handler }, { concurrency: {} });
      await until(() => calls.length === 1);
    });

    it('a job that is done does not come back', async () => {
      const first = await open();
      const { handler, calls } = recorder();
      await first.work({ poll: handler }, { concurrency: {} });
      await first.add(job('poll', 'a'));
      await until(() => calls.length === 1);
      await close(first);
      const second = await open();
      await second.add(job('poll', 'last'));
      await second.work({ poll: handler }, { concurrency: {} });
      await until(() => calls.some(({ key }) => key === 'last'));
      expect(calls.map(({ key }) => key)).toEqual(['a', 'last']);
    });

    it('of one kind and key only one waits, and the first payload is kept', async () => {
      const queue = await open();
      await queue.add({ kind: 'poll', key: 'a', payload: 1 });
      await queue.add({ kind: 'poll', key: 'a', payload: 2 });
      await queue.add({ kind: 'label', key: 'a', payload: 3 });
      await queue.add({ kind: 'poll', key: 'b', payload: 4 }, { priority: -1 });
      const { handler, calls } = recorder();
      await queue.work({ poll: handler, label: handler }, { concurrency: { poll: 1 } });
      await until(() => calls.some(({ key }) => key === 'b') && calls.some(({ kind }) => kind === 'label'));
      expect(calls.map(({ payload }) => payload).sort()).toEqual([1, 3, 4]);
    });

    it('of two times for a waiting job the earlier wins', async () => {
      const queue = await open();
      const now = Date.now();
      await queue.add(job('poll', 'hastened'), { at: now + HOUR });
      await queue.add(job('poll', 'hastened'), { at: now });
      await queue.add(job('poll', 'not-delayed'), { at: now });
      await queue.add(job('poll', 'not-delayed'), { at: now + HOUR });
      const { handler, calls } = recorder();
      await queue.work({ poll: handler }, { concurrency: { poll: 2 } });
      await until(() => calls.length === 2);
    });

    it('a job does not start before its time', async () => {
      const queue = await open();
      const at = Date.now() + 900;
      await queue.add(job('poll', 'later'), { at });
      let startedAt = 0;
      await queue.work({ poll: async () => stamp((instant) => (startedAt = instant)) }, { concurrency: {} });
      await until(() => startedAt > 0);
      expect(startedAt).toBeGreaterThanOrEqual(at);
    });

    it('the higher priority goes first', async () => {
      const queue = await open();
      await queue.add(job('label', 'low'), { priority: 1 });
      await queue.add(job('label', 'high'), { priority: 9 });
      await queue.add(job('label', 'middle'), { priority: 5 });
      const { handler, calls } = recorder();
      await queue.work({ label: handler }, { concurrency: { label: 1 } });
      await until(() => calls.length === 3);
      expect(calls.map(({ key }) => key)).toEqual(['high', 'middle', 'low']);
    });

    it('a handler that asks to be called again is called again, at that time', async () => {
      const queue = await open();
      const starts: number[] = [];
      let again = 0;
      const handler: JobHandler = async () => {
        starts.push(Date.now());
        if (starts.length > 1) return DONE;
        again = Date.now() + 700;
        return { kind: 'again', at: again };
      };
      await queue.work({ run: handler }, { concurrency: {} });
      await queue.add(job('run', 'r'));
      await until(() => starts.length === 2);
      expect(starts[1]).toBeGreaterThanOrEqual(again);
    });

    it('a job that threw is tried again later, and meanwhile the others go on', async () => {
      const queue = await open();
      const order: string[] = [];
      const handler: JobHandler = async ({ key }) => {
        order.push(key);
        if (key === 'bad' && order.filter((seen) => seen === 'bad').length === 1) throw new Error('not today');
        return DONE;
      };
      await queue.add(job('label', 'bad'), { priority: 2 });
      await queue.add(job('label', 'good'), { priority: 1 });
      await queue.work({ label: handler }, { concurrency: { label: 1 } });
      await until(() => order.length === 3);
      expect(order).toEqual(['bad', 'good', 'bad']);
    });

    it('no more jobs of a kind run at once than allowed', async () => {
      const queue = await open();
      let running = 0;
      let most = 0;
      let done = 0;
      const handler: JobHandler = async () => {
        running += 1;
        most = Math.max(most, running);
        await pause(30);
        running -= 1;
        done += 1;
        return DONE;
      };
      for (let number = 0; number < 9; number += 1) await queue.add(job('label', `p-${number}`));
      await queue.work({ label: handler }, { concurrency: { label: 3 } });
      await until(() => done === 9);
      expect(most).toBeLessThanOrEqual(3);
    });

    it('a job added while its like is under way runs after it, not beside it', async () => {
      const queue = await open();
      const gate = Promise.withResolvers<void>();
      const events: string[] = [];
      const handler: JobHandler = async ({ payload }) => {
        events.push(`start ${payload}`);
        if (payload === 1) await gate.promise;
        events.push(`end ${payload}`);
        return DONE;
      };
      await queue.work({ poll: handler }, { concurrency: { poll: 4 } });
      await queue.add({ kind: 'poll', key: 'a', payload: 1 });
      await until(() => events.length === 1);
      await queue.add({ kind: 'poll', key: 'a', payload: 2 });
      await queue.add({ kind: 'poll', key: 'other', payload: 3 });
      await until(() => events.includes('end 3'));
      expect(events).not.toContain('start 2');
      gate.resolve();
      await until(() => events.includes('end 2'));
      expect(events.indexOf('end 1')).toBeLessThan(events.indexOf('start 2'));
    });

    it('two workers share the jobs, and no job is done twice', async () => {
      const [first, second] = [await open(), await open()];
      const calls: string[] = [];
      const met = Promise.withResolvers<void>();
      const by = (worker: string): JobHandler => {
        return async ({ key }) => {
          calls.push(`${worker} ${key}`);
          if (new Set(calls.map((call) => call[0])).size === 2) met.resolve();
          await met.promise;
          return DONE;
        };
      };
      await first.work({ label: by('1') }, { concurrency: { label: 1 } });
      await second.work({ label: by('2') }, { concurrency: { label: 1 } });
      for (let number = 0; number < 6; number += 1) await first.add(job('label', `p-${number}`));
      await until(() => calls.length === 6);
      expect(new Set(calls.map((call) => call.slice(2))).size).toBe(6);
    });

    it('a worker that stops tells its handlers and gives their jobs back', async () => {
      const first = await open();
      const begun = Promise.withResolvers<void>();
      const interrupted: JobHandler = async (_job, signal) => {
        begun.resolve();
        await once(signal, 'abort');
        throw signal.reason;
      };
      await first.work({ import: interrupted }, { concurrency: {} });
      await first.add(job('import', 'shop-1'));
      await begun.promise;
      await close(first);
      const { handler, calls } = recorder();
      await (await open()).work({ import: handler }, { concurrency: {} });
      await until(() => calls.length === 1);
      expect(calls[0]?.key).toBe('shop-1');
    });

    it('a job whose worker is killed is given to the next worker', async () => {
      const victim = spawn(process.execPath, [VICTIM, JSON.stringify(place.address)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(victim.stdout, 'data');
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      const { handler, calls } = recorder();
      await (await open()).work({ run: handler }, { concurrency: {} });
      await until(() => calls.length === 1, 60_000);
      expect(calls[0]).toEqual({ kind: 'run', key: 'the-run', payload: { from: 'the victim' } });
    }, 90_000);
  });
}

const VICTIM = fileURLToPath(new URL('./queue.exam-victim.ts', import.meta.url));

const job = (kind: Job['kind'], key: string): Job => ({ kind, key, payload: null });

function recorder(): { handler: JobHandler; calls: Job[] } {
  const calls: Job[] = [];
  const handler: JobHandler = async (seen) => {
    calls.push(seen);
    return DONE;
  };
  return { handler, calls };
}

function stamp(keep: (instant: number) => void) {
  keep(Date.now());
  return DONE;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(isTrue: () => boolean, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('it did not come true');
    await pause(10);
  }
}
