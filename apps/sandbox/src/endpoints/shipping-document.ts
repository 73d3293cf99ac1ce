import { z } from 'zod';
import { documentUrl } from '../files/document-url.ts';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter, refuse } from '../gateway/refusal.ts';
import { DOCUMENT_TYPES, documentRefusal } from '../rules/document-refusal.ts';
import { recipeOf } from '../state/grow.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { hashOf } from '../state/spread.ts';
import { ordersOf } from '../state/town.ts';
import { findPackage } from './find-package.ts';
import { optional, readParams } from './read-params.ts';

const query = z.object({
  document_type: z.enum(DOCUMENT_TYPES),
  document_size: optional(z.enum(['A6', 'A5'])),
  document_format: optional(z.enum(['PDF', 'ZPL'])),
});

/** Where the label or slip of an arranged parcel can be fetched. */
export const shippingDocument: Endpoint = {
  method: 'GET',
  path: '/fulfillment/202309/packages/{package_id}/shipping_documents',
  scopes: ['seller.fulfillment.basic'],
  cipher: 'required',
  answer: giveDocument,
};

function giveDocument(call: Call): Answer {
  if (!isDocumentType(call.query.get('document_type'))) {
    return badParameter(`Invalid document_type. The valid values are ${DOCUMENT_TYPES.join(', ')}.`);
  }
  const wish = readParams(query, Object.fromEntries(call.query));
  if ('refused' in wish) return wish.refused;
  const { document_type: type, document_size: size = 'A6', document_format: format = 'PDF' } = wish.value;
  const parcel = findPackage(call, call.path.package_id ?? '');
  if (!parcel) return refuse(21008109);
  const orders = ordersOf(call.town, parcel);
  const code = documentRefusal(parcel, orders, { type, format, hasHazmat: hasHazmat(call, parcel) });
  if (code) return refuse(code);
  return notReadyYet(call, parcel) ?? answer(document(call, parcel, { type, size }));
}

function isDocumentType(text: string | undefined): boolean {
  return DOCUMENT_TYPES.some((type) => type === text);
}

function document(call: Call, parcel: PackageRecord, wish: { type: string; size: string }) {
  const url = documentUrl(call.town, call.origin, { packageId: parcel.id, ...wish });
  return { doc_url: call.mischief.isDocumentUrlEmpty ? '' : url, tracking_number: parcel.trackingNumber ?? '' };
}

// While the carrier draws the label, three different answers were seen in the wild. All of them come here.
function notReadyYet(call: Call, parcel: PackageRecord): Answer | undefined {
  if (call.town.clock.now() >= (parcel.labelReadyAt ?? 0)) return undefined;
  const turn = (hashOf(parcel.id) + parcel.labelReads) % 3;
  parcel.labelReads += 1;
  if (turn === 0) return refuse(21042104);
  if (turn === 1) return refuse(11034037);
  return answer({ doc_url: '', tracking_number: parcel.trackingNumber ?? '' });
}

function hasHazmat(call: Call, parcel: PackageRecord): boolean {
  return ordersOf(call.town, parcel).some((order) =>
    recipeOf(call.town, order).lines.some((line) => line.product.isDangerousGood),
  );
}
