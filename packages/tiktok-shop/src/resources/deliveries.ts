import type { Call, CallOptions, ShopAddress } from '../call-spec.ts';
import { type WireDeliverPackages, type WireUpload, wireDeliverPackages, wireUpload } from '../wire/index.ts';

export type DeliveryReport = {
  /** The package. */
  id: string;
  delivery_type: 'DELIVERY_SUCCESS' | 'DELIVERY_FAILED' | 'UPDATE_POD';
  /** Needed when the delivery failed. */
  fail_delivery_reason?: string;
  file_type?: 'IMG' | 'PDF';
  file_url?: string;
};

export interface Deliveries {
  /** Reports deliveries made by the seller's own fleet; some may be refused, see `errors`. */
  report(packages: readonly DeliveryReport[], options?: CallOptions): Promise<WireDeliverPackages>;
  /** A picture as proof: JPG or PNG, up to 5 MB. */
  uploadImage(image: Blob, options?: CallOptions): Promise<WireUpload>;
  /** A PDF as proof, up to 10 MB; the name ends with its extension. */
  uploadFile(file: Blob, name: string, options?: CallOptions): Promise<WireUpload>;
}

/** Proof of delivery for one shop. */
export function createDeliveries(call: Call, shop: ShopAddress): Deliveries {
  // An upload made twice leaves a second file nobody points to, and no other trace.
  const upload = { method: 'POST', shop, answer: wireUpload, effect: 'repeatable' } as const;
  return {
    report: (packages, options) =>
      call({
        method: 'POST',
        path: '/fulfillment/202309/packages/deliver',
        body: { packages },
        shop,
        answer: wireDeliverPackages,
        effect: 'once',
        options,
      }),
    uploadImage: (image, options) =>
      call({ ...upload, path: '/fulfillment/202309/images/upload', body: form({ data: image }), options }),
    uploadFile: (file, name, options) =>
      call({ ...upload, path: '/fulfillment/202309/files/upload', body: form({ data: file, name }), options }),
  };
}

function form(fields: Record<string, Blob | string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
