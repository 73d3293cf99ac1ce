import type {
  Arrival,
  AuthorisationLink,
  Inspection,
  LinkRequest,
  ManualConnect,
  ParcelEvent,
  QuickConnect,
} from '@order-manager/contract';
import type { OrderId, ShopId } from '@order-manager/domain';
import { checkConnection } from './check-connection.ts';
import type { ConnectParts, Emit, Visitor } from './connect-parts.ts';
import { demoConnect } from './demo-connect.ts';
import { disconnectShop } from './disconnect-shop.ts';
import { createHeldGrants } from './exchange-code.ts';
import { inspectPaste } from './inspect-paste.ts';
import { arrive, type CallbackQuery, getArrival, openLink } from './links.ts';
import { listParcelEvents } from './list-parcel-events.ts';
import { listProviders, type Provider } from './list-providers.ts';
import { manualConnect } from './manual-connect.ts';
import { quickConnect } from './quick-connect.ts';
import type { StoppedBy } from './step-stream.ts';

/** Everything about connecting that the HTTP room offers. The three connect calls tell their steps to `emit` and give what stopped them, or null. */
export type ConnectActions = {
  quick(request: QuickConnect, visitor: Visitor, emit: Emit): Promise<StoppedBy>;
  manual(request: ManualConnect, visitor: Visitor, emit: Emit): Promise<StoppedBy>;
  demo(visitor: Visitor, emit: Emit): Promise<StoppedBy>;
  inspect(callbackUrl: string): Promise<Inspection>;
  openLink(request: LinkRequest, browserId: string): Promise<AuthorisationLink>;
  arrive(query: CallbackQuery, browserId: string | null): Promise<string | null>;
  getArrival(id: string, browserId: string | null): Promise<Arrival>;
  check(shopId: ShopId): Promise<void>;
  disconnect(shopId: ShopId): Promise<void>;
  listProviders(shopId: ShopId): Promise<Provider[]>;
  listParcelEvents(shopId: ShopId, orderId: OrderId): Promise<ParcelEvent[]>;
};

export function createConnect(parts: ConnectParts): ConnectActions {
  const held = createHeldGrants(parts.now);
  return {
    quick: (request, visitor, emit) => quickConnect(parts, held, request, visitor, emit),
    manual: (request, visitor, emit) => manualConnect(parts, request, visitor, emit),
    demo: (visitor, emit) => demoConnect(parts, held, visitor, emit),
    inspect: (callbackUrl) => inspectPaste(parts.store, callbackUrl),
    openLink: (request, browserId) => openLink(parts, request, browserId),
    arrive: (query, browserId) => arrive(parts, query, browserId),
    getArrival: (id, browserId) => getArrival(parts, id, browserId),
    check: (shopId) => checkConnection(parts, shopId),
    disconnect: (shopId) => disconnectShop(parts, shopId),
    listProviders: (shopId) => listProviders(parts, shopId),
    listParcelEvents: (shopId, orderId) => listParcelEvents(parts, shopId, orderId),
  };
}
