import { pictureOf } from '../catalogue/picture.ts';
import { takeFaults } from '../control/fault-rule.ts';
import { waitByFault } from '../gateway/fault-endings.ts';
import { mischiefOf } from '../gateway/faulty.ts';
import type { Incoming } from '../gateway/incoming.ts';
import { html, type Outgoing, plain } from '../gateway/outgoing.ts';
import type { PaperSize } from '../paper/paper.ts';
import type { PackageRecord } from '../state/package-record.ts';
import type { Town } from '../state/town.ts';
import { checkDocumentUrl } from './document-url.ts';
import { paperParcelOf } from './paper-parcel-of.ts';

/** Files that anyone with the link may read: product pictures, uploads, and documents whose link proves itself. */
export async function answerFiles(town: Town, incoming: Incoming): Promise<Outgoing> {
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return plain(405, 'method not allowed');
  const [, , folder = '', name = ''] = incoming.path.split('/');
  if (folder === 'pictures') return picture(decodeURIComponent(name));
  if (folder === 'labels') return document(town, incoming, name);
  if (folder === 'uploads') return upload(town, name);
  return plain(404, 'not found');
}

function picture(key: string): Outgoing {
  const { contentType, body } = pictureOf(key);
  return { status: 200, headers: { 'content-type': contentType, 'cache-control': 'public, max-age=86400' }, body };
}

function upload(town: Town, name: string): Outgoing {
  const kept = town.uploads.get(name);
  if (!kept) return plain(404, 'not found');
  return { status: 200, headers: { 'content-type': kept.contentType }, body: kept.bytes };
}

async function document(town: Town, incoming: Incoming, name: string): Promise<Outgoing> {
  const packageId = name.replace(/\.\w+$/, '');
  const parts = { packageId, type: incoming.query.get('type') ?? '', size: incoming.query.get('size') ?? 'A6' };
  const verdict = checkDocumentUrl(town, parts, incoming.query);
  if (verdict !== 'good')
    return accessDenied(verdict === 'expired' ? 'Request has expired' : 'Signature does not match');
  const parcel = town.packages.get(packageId);
  if (!parcel) return plain(404, 'not found');
  const faults = takeFaults(town.faults, { method: 'GET', path: incoming.path, packageIds: [packageId] }, town.draw);
  await waitByFault(faults);
  return damaged(
    await drawn(town, parcel, parts.type, parts.size === 'A5' ? 'A5' : 'A6'),
    mischiefOf(faults).documentDamage,
  );
}

// The stores behind such links answer in XML.
function accessDenied(reason: string): Outgoing {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${reason}</Message></Error>`;
  return { status: 403, headers: { 'content-type': 'application/xml' }, body };
}

async function drawn(town: Town, parcel: PackageRecord, type: string, size: PaperSize): Promise<Outgoing> {
  // Fonts and the PDF writer are heavy; a town in which nobody prints does without them.
  const { renderHazmat, renderLabel, renderLabelAndSlip, renderLabelPicture, renderPackingSlip } = await import(
    '../paper/paper.ts'
  );
  const paper = paperParcelOf(town, parcel, size);
  switch (type) {
    case 'SHIPPING_LABEL_PICTURE':
      return { status: 200, headers: { 'content-type': 'image/png' }, body: await renderLabelPicture(paper) };
    case 'PACKING_SLIP':
      return pdf(await renderPackingSlip(paper));
    case 'SHIPPING_LABEL_AND_PACKING_SLIP':
      return pdf(await renderLabelAndSlip(paper));
    case 'HAZMAT_LABEL':
      return pdf(await renderHazmat(paper));
    default:
      return pdf(await renderLabel(paper));
  }
}

function pdf(body: Uint8Array): Outgoing {
  return { status: 200, headers: { 'content-type': 'application/pdf' }, body };
}

function damaged(whole: Outgoing, damage: 'html' | 'empty' | 'truncated' | undefined): Outgoing {
  if (damage === 'html') return html(200, '<html><body>Please log in to continue</body></html>');
  if (damage === 'empty') return { ...whole, body: '' };
  if (damage === 'truncated') return { ...whole, body: whole.body.slice(0, Math.floor(whole.body.length / 2)) };
  return whole;
}
