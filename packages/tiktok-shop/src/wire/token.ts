import { z } from 'zod';
import { count, requiredText, text, texts } from './shape.ts';

/** The grant given for a code or a refresh token. Both `…_expire_in` are absolute epoch seconds, and may exceed 32 bits. */
export const wireToken = z.looseObject({
  access_token: requiredText,
  access_token_expire_in: count,
  refresh_token: text,
  refresh_token_expire_in: count,
  open_id: text,
  seller_name: text,
  seller_base_region: text,
  user_type: count,
  granted_scopes: texts,
});
export type WireToken = z.infer<typeof wireToken>;
