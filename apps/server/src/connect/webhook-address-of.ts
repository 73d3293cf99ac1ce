import { ownOrigin, webhookAddress } from '@order-manager/domain';
import type { Settings } from '../settings.ts';
import type { Environment } from '../store/store.ts';
import type { HostsOf } from './hosts.ts';

export type WebhookAddressOf = (environment: Environment) => string | null;

/** Where TikTok may send the webhooks of an environment; null where it has no way to this desk. */
export function webhookAddressFrom(
  { publicUrl, host, role }: Pick<Settings, 'publicUrl' | 'host' | 'role'>,
  port: () => number,
  hostsOf: HostsOf,
): WebhookAddressOf {
  return (environment) => {
    const apiUrl = hostsOf(environment)?.apiUrl;
    // A worker of its own does not know where the web process listens, so neither of the two may guess.
    const own = role === 'all' ? ownOrigin(host, port()) : null;
    return apiUrl === undefined ? null : webhookAddress({ publicUrl, own, apiUrl });
  };
}
