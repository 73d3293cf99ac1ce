import type { ConnectionId, ShopId } from '@order-manager/domain';
import type { Environment } from './environment.ts';

export type Shop = {
  id: ShopId;
  connectionId: ConnectionId;
  environment: Environment;
  name: string;
  region: string;
  sellerType: string | null;
  code: string | null;
  cipher: string;
  state: 'connected' | 'disconnected';
  warehouses: { id: string; name: string }[];
};

export type ShopStore = {
  save(shops: Omit<Shop, 'state' | 'warehouses'>[]): Promise<void>;
  saveWarehouses(id: ShopId, warehouses: Shop['warehouses']): Promise<void>;
  saveCipher(id: ShopId, cipher: string): Promise<void>;
  find(id: ShopId): Promise<Shop | null>;
  list(filter?: { environment?: Environment; includeDisconnected?: boolean }): Promise<Shop[]>;
  disconnect(id: ShopId): Promise<void>;
};
