import type { Incoming } from '../gateway/incoming.ts';
import { html, type Outgoing } from '../gateway/outgoing.ts';
import { writeGrant } from '../state/grant-book.ts';
import type { Grant } from '../state/grants.ts';
import { hashOf } from '../state/spread.ts';
import type { Town } from '../state/town.ts';
import { authorizePage, refusalPage } from './authorize-page.ts';

/** `/oauth/authorize?app_key=` and `/open/authorize?service_id=`: a page, or at once a redirect for scripts and buttons. */
export function answerAuthorize(town: Town, incoming: Incoming): Outgoing {
  const { path, query, method } = incoming;
  if (method !== 'GET' && method !== 'HEAD') return html(405, refusalPage('Open this link in a browser.'));
  const reason = refuseApp(town, path, query);
  if (reason) return html(400, refusalPage(reason));
  if (query.has('decline')) return redirect(declinedUrl(town, query));
  if (query.get('approve') !== '1') return html(200, authorizePage({ town, path, query }));
  const shopIds = chosenShops(town, query);
  if (shopIds.length === 0) return html(400, refusalPage('Choose at least one shop.'));
  return redirect(acceptedUrl(town, query, writeGrant(town, shopIds)));
}

/** The service id of the app, which is not its key. */
export function serviceIdOf(town: Town): string {
  return `7${String(hashOf(town.settings.appKey)).padStart(10, '0')}${String(hashOf(`service ${town.settings.appKey}`))
    .padStart(8, '0')
    .slice(0, 8)}`;
}

function refuseApp(town: Town, path: string, query: Map<string, string>): string | undefined {
  if (path === '/oauth/authorize') {
    return query.get('app_key') === town.settings.appKey ? undefined : 'No app has this app key.';
  }
  return query.get('service_id') === serviceIdOf(town) ? undefined : 'No service has this service id.';
}

// Scripts may say which shops they want by id or by market; the page sends the ticked ones. Nothing said means all.
function chosenShops(town: Town, query: Map<string, string>): string[] {
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter((text) => text !== '');
  const [ids, regions] = [listed('shops'), listed('shop_region').map((region) => region.toUpperCase())];
  const fitting = town.shops.filter(
    ({ shop }) =>
      (ids.length === 0 || ids.includes(shop.id)) && (regions.length === 0 || regions.includes(shop.region)),
  );
  return fitting.map(({ shop }) => shop.id);
}

function acceptedUrl(town: Town, query: Map<string, string>, grant: Grant): string {
  return urlOf(town, [
    ['app_key', town.settings.appKey],
    ['code', grant.code],
    ['locale', 'en-GB'],
    ['shop_region', grant.region],
    ...stateOf(query),
  ]);
}

// Two official pages show two spellings of a refusal, one of them without the state.
function declinedUrl(town: Town, query: Map<string, string>): string {
  if (query.get('decline') === '2') {
    return urlOf(town, [
      ['error', 'access_denied'],
      ['code', 'null'],
    ]);
  }
  return urlOf(town, [['code', 'null'], ['error', 'auth_denied'], ...stateOf(query)]);
}

function stateOf(query: Map<string, string>): [string, string][] {
  const state = query.get('state');
  return state === undefined ? [] : [['state', state]];
}

function urlOf(town: Town, parameters: [string, string][]): string {
  const { redirectUrl } = town.settings;
  return `${redirectUrl}${redirectUrl.includes('?') ? '&' : '?'}${new URLSearchParams(parameters)}`;
}

function redirect(location: string): Outgoing {
  return { status: 302, headers: { location }, body: '' };
}

/** The link a seller opens to authorize the app. */
export function authorizeUrlOf(town: Town, origin: string): string {
  return `${origin}/oauth/authorize?app_key=${encodeURIComponent(town.settings.appKey)}&state=rehearsal`;
}
