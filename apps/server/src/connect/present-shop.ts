import type { ShopSummary } from '@order-manager/contract';
import { marketRules } from '@order-manager/domain';
import type { Connection, Shop } from '../store/store.ts';

/** A shop as the switcher and the settings show it; `paused` comes from its connection. */
export function presentShop(shop: Shop, connection: Pick<Connection, 'state' | 'problem'> | null): ShopSummary {
  const isPaused = shop.state === 'connected' && connection?.state === 'paused';
  return {
    id: shop.id,
    name: shop.name,
    region: shop.region,
    timeZone: marketRules(shop.region).timeZone,
    environment: shop.environment,
    state: isPaused ? 'paused' : shop.state,
    stateReason: isPaused ? (connection?.problem?.code ?? null) : null,
  };
}
