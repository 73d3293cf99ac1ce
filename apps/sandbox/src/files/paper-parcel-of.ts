import type { PaperParcel, PaperSize } from '../paper/paper.ts';
import { deadlinesOf } from '../rules/deadlines.ts';
import { recipeOf, recipientOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { ordersOf, type Town } from '../state/town.ts';

/** What is printed about a parcel. The courier reads the buyer in clear, whatever the seller may see. */
export function paperParcelOf(town: Town, parcel: PackageRecord, size: PaperSize): PaperParcel {
  const orders = ordersOf(town, parcel);
  const [order] = orders;
  if (!order) throw new RangeError(`package ${parcel.id} has no order`);
  const recipe = recipeOf(town, order);
  const buyer = recipientOf(town, order);
  const note = order.buyerMessage ?? recipe.buyerMessage;
  return {
    region: order.region,
    provider: parcel.providerName ?? recipe.shippingProvider.name,
    service: recipe.deliveryOption.name,
    trackingNumber: parcel.trackingNumber ?? '',
    sortingCode: buyer.sortingCode,
    orderIds: parcel.orderIds,
    packageId: parcel.id,
    recipient: {
      name: buyer.name,
      phone: buyer.phone,
      fullAddress: buyer.fullAddress,
      postalCode: buyer.postalCode,
      town: buyer.districts.at(-1)?.name ?? '',
    },
    sender: senderOf(town, order),
    cod: order.isCod ? { amount: recipe.payment.totalAmount, currency: recipe.payment.currency } : null,
    weight: parcel.weight ?? recipe.parcel.weight,
    items: orders.flatMap((one) => itemsOf(town, one, parcel)),
    shipBy: (deadlinesOf(order).rts_sla_time ?? 0) * 1000 || null,
    size,
    ...(note === '' ? {} : { note }),
  };
}

function senderOf(town: Town, order: OrderRecord): PaperParcel['sender'] {
  const { shop, warehouse } = recipeOf(town, order);
  const { phoneNumber, fullAddress, postalCode, city } = warehouse.address;
  return { name: shop.name, phone: phoneNumber, fullAddress, postalCode, town: city };
}

function itemsOf(town: Town, order: OrderRecord, parcel: PackageRecord): PaperParcel['items'] {
  const lines = order.lines.filter((line) => line.packageId === parcel.id && !line.cancel);
  const units = Map.groupBy(lines, (line) => line.goods);
  return [...units].flatMap(([goods, same]) => {
    const line = recipeOf(town, order).lines[goods];
    if (!line) return [];
    const { product, sku } = line;
    return [{ name: product.name, skuName: sku.name, sellerSku: sku.sellerSku, quantity: same.length }];
  });
}
