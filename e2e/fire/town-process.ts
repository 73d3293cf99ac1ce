import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FaultKind, FaultRule } from '../../apps/sandbox/src/index.ts';

export type TownOrder = {
  id: string;
  shopId: string;
  region: string;
  status: string;
  updateTime: number;
  packageIds: string[];
  lines: { id: string; goods: number }[];
};

export type Wish = { kind: FaultKind } & Partial<Pick<FaultRule, 'path' | 'probability' | 'milliseconds' | 'status'>>;

/** The sandbox as a process of its own, and its levers over the wire. */
export type TownProcess = {
  origin: string;
  appKey: string;
  appSecret: string;
  authorizeUrl: string;
  lever<Answer>(path: string, given?: unknown, method?: string): Promise<Answer>;
  orders(): Promise<TownOrder[]>;
  /** Trouble from now on, in place of what was ordered before. Gives how often each kind of the former really happened. */
  trouble(wishes: readonly Wish[]): Promise<Record<string, number>>;
  /** How many calls for orders have come since the first trouble was ordered. */
  calls(): Promise<number>;
  close(): Promise<void>;
};

/** Of no consequence for orders, but its hits are counted. */
const COUNTER: Wish = { kind: 'empty_doc_url', path: '/order/2' };

export async function openTown(words: readonly string[]): Promise<TownProcess> {
  const child = spawn(process.execPath, ['apps/sandbox/src/demo-process.ts', '--port', '0', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const opened = JSON.parse(await firstLine(child)) as Pick<
    TownProcess,
    'origin' | 'appKey' | 'appSecret' | 'authorizeUrl'
  >;
  const lever = async <Answer>(path: string, given?: unknown, method = given === undefined ? 'GET' : 'POST') => {
    const body = given === undefined ? null : JSON.stringify(given);
    const answer = await fetch(`${opened.origin}/_sandbox/${path}`, { method, body });
    if (!answer.ok) throw new Error(`the lever ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  let earlier = 0;
  const hitsNow = async () => hitsOf((await lever<{ faults: FaultRule[] }>('faults')).faults);
  return {
    ...opened,
    lever,
    orders: async () => (await lever<{ orders: TownOrder[] }>('orders?limit=1000000')).orders,
    trouble: async (wishes) => {
      const { [COUNTER.kind]: counted = 0, ...hits } = await hitsNow();
      earlier += counted;
      await lever('faults', undefined, 'DELETE');
      await lever('faults', [COUNTER, ...wishes]);
      return hits;
    },
    calls: async () => earlier + ((await hitsNow())[COUNTER.kind] ?? 0),
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function hitsOf(faults: readonly FaultRule[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { kind, hits } of faults) sum[kind] = (sum[kind] ?? 0) + hits;
  return sum;
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const piece of child.stdout ?? []) {
    text += piece;
    if (text.includes('\n')) break;
  }
  // Whatever it says later is let go, so that it never waits for a reader.
  child.stdout?.resume();
  return text;
}
