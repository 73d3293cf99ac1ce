import type { Inspection } from '@order-manager/contract';
import { takeCallbackUrlApart } from '@order-manager/domain';
import type { Store } from '../store/store.ts';
import { hashCode } from './code-hash.ts';
import { DEMO_APP_KEY } from './demo-app.ts';

/** TikTok's pages say 30 minutes, sellers report 10: the shorter one is promised. */
const CODE_LIFE_MINUTES = 10;

/** What only the server knows about a URL that is being pasted. Never asks TikTok, never keeps anything. */
export async function inspectPaste(store: Pick<Store, 'links' | 'connections'>, pasted: string): Promise<Inspection> {
  const { appKey, code, state } = takeCallbackUrlApart(pasted);
  const link = state ? await store.links.find(state) : null;
  const known = appKey ? await store.connections.findByAppKey(appKey) : [];
  return {
    appKeyKnown: appKey === DEMO_APP_KEY || known.length > 0,
    codeUsedHere: code ? await store.links.isCodeUsed(hashCode(code)) : false,
    state: state === null ? 'none' : link ? 'ours' : 'unknown',
    linkOpenedAt: link?.openedAt ?? null,
    environment: appKey === DEMO_APP_KEY ? 'demo' : 'live',
    codeLifeMinutes: CODE_LIFE_MINUTES,
  };
}
