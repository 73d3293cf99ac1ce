import { z } from 'zod';
import { count, requiredText, text } from './shape.ts';

/** Where an uploaded proof of delivery lies; an image also has its sides in pixels, a file its name. */
export const wireUpload = z.looseObject({ url: requiredText, width: count, height: count, name: text });
export type WireUpload = z.infer<typeof wireUpload>;
