/** Four clients that page through the desk for some seconds, in a process of their own; prints what they saw as JSON. */
const CLIENTS = 4;
const TABS = ['to-ship', 'all', 'completed', 'cancelled', 'in-transit'] as const;
const SORTS = ['deadline', 'created', 'updated', 'total'] as const;

const [url = '', cookie = '', seconds = '5'] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1_000;
const times: number[] = [];
await Promise.all(Array.from({ length: CLIENTS }, (_, client) => walk(client)));
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
console.log(JSON.stringify({ perSecond: times.length / Number(seconds), p50: at(0.5), p95: at(0.95) }));

async function walk(client: number): Promise<void> {
  for (let turn = client; performance.now() < until; turn += 1) {
    const tab = TABS[turn % TABS.length];
    const sort = SORTS[turn % SORTS.length];
    const direction = turn % 3 === 0 ? 'asc' : 'desc';
    let cursor = '';
    for (let page = 0; page < 3; page += 1) {
      const words = new URLSearchParams({
        tab: `${tab}`,
        sort: `${sort}`,
        direction,
        limit: '50',
        ...(cursor && { cursor }),
      });
      cursor = await readPage(`${url}/api/orders?${words}`);
      if (cursor === '') break;
    }
  }
}

async function readPage(address: string): Promise<string> {
  const start = performance.now();
  const answer = await fetch(address, { headers: { cookie } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`);
  if (performance.now() < until) times.push(performance.now() - start);
  return /"nextCursor":"([^"]+)"/.exec(text)?.[1] ?? '';
}
