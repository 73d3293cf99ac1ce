import { z } from 'zod';

/** A named desk: `query` is the address it stands at, without what is open. */
export const savedViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    /** Seen by everybody of this installation, or by its maker only. */
    scope: z.enum(['own', 'shared']),
    /** Made by whoever asks. */
    isMine: z.boolean(),
    updatedAt: z.number(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedViewSchema>;

/** `POST /api/views` and `PUT /api/views/{id}`. A name is unique within what one person sees. */
export const writeViewSchema = z.object({
  name: z.string().trim().min(1).max(60),
  query: z.string().max(10_000),
  scope: z.enum(['own', 'shared']).default('own'),
});
export type WriteView = z.input<typeof writeViewSchema>;
