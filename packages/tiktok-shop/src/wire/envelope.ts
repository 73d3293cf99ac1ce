import { z } from 'zod';
import { requiredInteger, text } from './shape.ts';

/** What every answer is wrapped in; success is `code` 0, whatever the HTTP status. */
export const wireEnvelope = z.looseObject({
  code: requiredInteger,
  message: text,
  data: z.unknown().optional(),
  request_id: text,
});
export type WireEnvelope = z.infer<typeof wireEnvelope>;

/** Answers that carry nothing but the fact that the call succeeded. */
export const wireNothing = z.unknown().transform(() => undefined);
