import { authorizeUrlOf } from '../authorize/answer-authorize.ts';
import { page, safe } from '../authorize/authorize-page.ts';
import type { Town } from '../state/town.ts';
import type { Incoming } from './incoming.ts';
import { html, type Outgoing } from './outgoing.ts';

/** The front page: what this is, its key, and the way in. The secret is told on the command line only. */
export function answerHome(town: Town, incoming: Incoming): Outgoing {
  const link = authorizeUrlOf(town, incoming.origin);
  const shops = town.shops.map(({ shop }) => `<li>${safe(shop.name)} <small>${shop.region}</small></li>`).join('');
  return html(
    200,
    page(
      'Rehearsal town',
      `<h1>The rehearsal town</h1><p>A local TikTok Shop with ${town.orders.size} invented orders, for trying things out. It is not TikTok and knows no real seller.</p>
<ul>${shops}</ul><p>App key <code>${safe(town.settings.appKey)}</code></p>
<p><a href="${safe(link)}">Authorize the app</a> <a href="/_sandbox/state">State</a></p>`,
    ),
  );
}
