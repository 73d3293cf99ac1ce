import { createHash } from 'node:crypto';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, GATEWAY, refuse } from '../gateway/refusal.ts';
import { imageSize } from '../rules/image-size.ts';

const MEGABYTE = 1024 * 1024;
const common = {
  method: 'POST' as const,
  scopes: ['seller.delivery.status.write', 'seller.fulfillment.basic'],
  cipher: 'required' as const,
  isUpload: true,
};

/** Proofs of delivery: pictures and PDFs, as multipart forms that are not part of the signature. */
export const uploads: Endpoint[] = [
  { ...common, path: '/fulfillment/202309/images/upload', answer: uploadImage },
  { ...common, path: '/fulfillment/202309/files/upload', answer: uploadFile },
];

async function uploadImage(call: Call): Promise<Answer> {
  const file = (await formOf(call))?.get('data');
  if (!(file instanceof File)) return refuse(21001001);
  if (file.size > 5 * MEGABYTE) return { refusal: GATEWAY.tooLarge };
  const bytes = Buffer.from(await file.arrayBuffer());
  const size = imageSize(bytes);
  const isFit = size && Math.min(size.width, size.height) >= 100 && Math.max(size.width, size.height) <= 20_000;
  if (!isFit) return refuse(12019116);
  const extension = size.type === 'image/png' ? 'png' : 'jpg';
  return answer({ url: keep(call, bytes, extension, size.type), width: size.width, height: size.height });
}

async function uploadFile(call: Call): Promise<Answer> {
  const form = await formOf(call);
  const file = form?.get('data');
  const name = form?.get('name');
  if (!(file instanceof File) || typeof name !== 'string' || !/\.pdf$/i.test(name)) return refuse(21001001);
  if (file.size > 10 * MEGABYTE) return { refusal: GATEWAY.tooLarge };
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.subarray(0, 5).toString() !== '%PDF-') return refuse(21001001);
  return answer({ url: keep(call, bytes, 'pdf', 'application/pdf'), name });
}

async function formOf({ raw }: Call): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(raw.bytes), { headers: { 'content-type': raw.contentType } }).formData();
  } catch {
    return undefined;
  }
}

function keep(call: Call, bytes: Buffer, extension: string, contentType: string): string {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`;
  call.town.uploads.set(name, { contentType, bytes });
  return `${call.origin}/files/uploads/${name}`;
}
