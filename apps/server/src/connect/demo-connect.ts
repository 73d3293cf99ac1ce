import { randomBytes } from 'node:crypto';
import { ProblemError } from '../problem-error.ts';
import type { ConnectParts, DemoShop, Emit, Visitor } from './connect-parts.ts';
import type { HeldGrants } from './exchange-code.ts';
import { quickConnect } from './quick-connect.ts';
import type { StoppedBy } from './step-stream.ts';

/** "Try the demo shop": presses Authorize at the demo and goes on as Quick Login does. Throws a `ProblemError` when the demo is off or does not answer. */
export async function demoConnect(
  parts: ConnectParts,
  held: HeldGrants,
  visitor: Visitor,
  emit: Emit,
): Promise<StoppedBy> {
  if (!parts.demo) throw new ProblemError('demo-is-off');
  const callbackUrl = await authoriseAtDemo(parts.demo);
  return quickConnect(parts, held, { appSecret: parts.demo.appSecret, callbackUrl }, visitor, emit);
}

async function authoriseAtDemo(demo: DemoShop): Promise<string> {
  await demo.ready();
  const query = new URLSearchParams({ app_key: demo.appKey, state: randomBytes(12).toString('hex'), approve: '1' });
  const answer = await fetch(`${demo.url}/oauth/authorize?${query}`, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (!location)
    throw new ProblemError('unreachable', { host: new URL(demo.url).host, reason: `HTTP ${answer.status}` });
  return location;
}
