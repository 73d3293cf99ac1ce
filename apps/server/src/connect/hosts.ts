import type { Environment } from '../store/store.ts';

/** Bare origins of one TikTok Shop: the real one, or the demo's on this machine. */
export type Hosts = { apiUrl: string; authUrl: string };

/** Null for the demo when it is off. */
export type HostsOf = (environment: Environment) => Hosts | null;

/** The live environment's addresses come from the settings; the demo serves everything on one. */
export function hostsFrom(settings: { tiktokApiUrl: string; tiktokAuthUrl: string }, demoUrl: string | null): HostsOf {
  const live = { apiUrl: settings.tiktokApiUrl, authUrl: settings.tiktokAuthUrl };
  const demo = demoUrl === null ? null : { apiUrl: demoUrl, authUrl: demoUrl };
  return (environment) => (environment === 'demo' ? demo : live);
}
