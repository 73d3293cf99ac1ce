import { createHmac, timingSafeEqual } from 'node:crypto';

export type WebhookProof = {
  appKey: string;
  appSecret: string;
  /** The bytes as they came in, before any parsing. */
  rawBody: string | Uint8Array;
  /** The `Authorization` header: the bare hex signature. */
  authorization: string | null | undefined;
};

/** Tells whether a webhook was signed with our app secret; a replay of a true one verifies too, so de-duplicate. */
export function verifyWebhook(proof: WebhookProof): boolean {
  const expected = createHmac('sha256', proof.appSecret).update(proof.appKey).update(proof.rawBody).digest();
  const given = Buffer.from(proof.authorization ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected) && isBareHex(proof.authorization);
}

/** Buffer stops reading at the first character that is not hex, so a longer text could hide behind a true signature. */
function isBareHex(authorization: string | null | undefined): boolean {
  return /^[0-9a-fA-F]{64}$/.test(authorization ?? '');
}
