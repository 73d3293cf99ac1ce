import type { ShopId } from '@order-manager/domain';

/** What the filters of the desk can be set to, as the orders of some shops say. */
export type OrderChoices = {
  statuses: string[];
  warehouses: { shopId: ShopId; id: string }[];
  couriers: string[];
  options: string[];
};
