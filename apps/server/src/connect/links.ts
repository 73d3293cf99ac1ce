import { randomBytes } from 'node:crypto';
import type { Arrival, AuthorisationLink, LinkRequest } from '@order-manager/contract';
import type { Instant } from '@order-manager/domain';
import { authorizeUrl, defaultAuthUrl } from '@order-manager/tiktok-shop';
import { ProblemError } from '../problem-error.ts';
import type { ConnectLink, LinkStore } from '../store/store.ts';
import type { DemoShop } from './connect-parts.ts';
import { DEMO_APP_KEY } from './demo-app.ts';
import type { HostsOf } from './hosts.ts';
import { isStateOf, newState } from './link-state.ts';
import { hostsOf } from './quick-connect.ts';
import { environmentOf } from './read-paste.ts';

type Parts = { store: { links: LinkStore }; hostsOf: HostsOf; demo: DemoShop | null; now(): Instant };

const DAY = 24 * 3_600_000;

/**
 * An authorisation link with a one-time state that is bound to the browser it was made for, so that nobody can be led to
 * `/connect` with somebody else's code.
 */
export async function openLink(parts: Parts, request: LinkRequest, browserId: string): Promise<AuthorisationLink> {
  const { appKey, appSecret, region, serviceId } = request;
  const openedAt = parts.now();
  const environment = environmentOf({ demo: parts.demo, demoAppKey: DEMO_APP_KEY }, appKey);
  const { authUrl } = hostsOf(parts, environment);
  const state = newState(browserId);
  await parts.store.links.purgeBefore(openedAt - DAY);
  await parts.store.links.create({ state, appKey, appSecret: appSecret ?? null, openedAt });
  // A rehearsal shop serves both kinds of authorisation page on its one address.
  const services = authUrl === defaultAuthUrl ? {} : { servicesUrl: authUrl };
  const url = serviceId
    ? authorizeUrl({ state, serviceId, region, ...services })
    : authorizeUrl({ state, appKey, authUrl });
  return { url, state, openedAt };
}

export type CallbackQuery = { code: string | null; declined: boolean; shopRegion: string | null; state: string | null };

/** Keeps the code that came to `/connect` and gives the arrival's id; null when the state is none that this browser was given. */
export async function arrive(parts: Parts, query: CallbackQuery, browserId: string | null): Promise<string | null> {
  const { state, code, declined, shopRegion } = query;
  if (!state || !browserId || !isStateOf(state, browserId)) return null;
  const link = await parts.store.links.find(state);
  if (!link || link.arrival) return link?.arrival?.code === code ? (link?.arrival?.id ?? null) : null;
  const id = randomBytes(16).toString('base64url');
  await parts.store.links.arrive(state, { id, code, shopRegion, at: parts.now(), declined: declined || !code });
  return id;
}

/** What the screen may know about an arrived code. */
export async function getArrival(parts: Parts, id: string, browserId: string | null): Promise<Arrival> {
  const link = await parts.store.links.findByArrival(id);
  if (!link?.arrival || !browserId || !isStateOf(link.state, browserId)) throw new ProblemError('not-found');
  return presentArrival(link, link.arrival);
}

const presentArrival = (link: ConnectLink, arrival: NonNullable<ConnectLink['arrival']>): Arrival => ({
  id: arrival.id,
  appKey: link.appKey,
  shopRegion: arrival.shopRegion,
  arrivedAt: arrival.at,
  declined: arrival.declined,
  stateIsOurs: true,
  hasAppSecret: link.appSecret !== null,
});
