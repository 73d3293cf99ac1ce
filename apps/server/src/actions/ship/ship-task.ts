import type { Order, Package, ShipRoute } from '@order-manager/domain';
import type { RunItem } from '../../store/store.ts';
import type { HandoverWish } from '../shipping-source.ts';

/** One package of a run, with the order as read a moment ago. */
export type ShipTask = {
  item: RunItem;
  route: ShipRoute;
  orders: Order[];
  handover: HandoverWish | null;
  /** Why nothing may be sent for it now; it is looked at only because an earlier call of ours may have had its effect. */
  instead: ShipEnd | null;
};

/** The one outcome of a unit; `parcel` is the package as the last look saw it. */
export type ShipEnd = {
  state: 'done' | 'skipped' | 'failed';
  outcome: string;
  facts: RunItem['facts'];
  packageId: RunItem['packageId'];
  parcel: Package | null;
};
