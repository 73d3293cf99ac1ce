import type { z } from 'zod';
import { count, part, parts, text } from './shape.ts';

/** One refused item inside an answer with code 0. */
export const wireItemErrors = parts({
  code: count,
  message: text,
  detail: part({ package_id: text, order_id: text }),
});
export type WireItemError = NonNullable<z.infer<typeof wireItemErrors>>[number];
