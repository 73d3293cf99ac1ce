import { createRoute, z } from '@hono/zod-openapi';
import {
  changeTagsSchema,
  noteWrittenSchema,
  type OrderNote,
  tagsChangedSchema,
  tagsUndoneSchema,
  undoTagsSchema,
  type WriteNote,
  writeNoteSchema,
} from '@order-manager/contract';
import { toOrderId } from '@order-manager/domain';
import { changeTags, undoTags } from '../../actions/tags/tag-actions.ts';
import { ProblemError } from '../../problem-error.ts';
import type { SignedIn } from '../../security/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, jsonBody, personOf } from '../http-env.ts';
import { getOwnShop } from '../own-shops.ts';

/** What people write on orders: small writes of this desk alone, nothing of it reaches TikTok. */
export function noteRoutes(deps: HttpDeps) {
  const parts = { store: deps.store, now: deps.now, publish: deps.events.publish };
  return createRoutes()
    .openapi(putNote, async (context) => {
      const note = await writeNote(deps, context.req.valid('param'), context.req.valid('json'), personOf(context));
      return context.json({ note }, 200);
    })
    .openapi(postTags, async (context) =>
      context.json(await changeTags(parts, context.req.valid('json'), personOf(context)), 200),
    )
    .openapi(postUndo, async (context) =>
      context.json(await undoTags(parts, context.req.valid('json').changeId, personOf(context)), 200),
    );
}

/** Throws `note-changed` where somebody else wrote meanwhile, without the words: whoever asks reads the order anew. */
async function writeNote(
  { store, events, now }: HttpDeps,
  path: { shopId: string; orderId: string },
  { text, version }: WriteNote,
  person: SignedIn,
): Promise<OrderNote | null> {
  const shop = await getOwnShop(store.shops, person, path.shopId);
  const order = { shopId: shop.id, id: toOrderId(path.orderId) };
  const answer = await store.notes.write(order, { text, by: person.role, at: now(), seen: version });
  if (!answer) throw new ProblemError('not-found', { orderId: path.orderId });
  if (answer.kind === 'stale') throw new ProblemError('note-changed');
  if (answer.kind === 'written')
    events.publish({ type: 'orders', shopId: shop.id, orderIds: [order.id], more: false, toShip: 0 });
  return answer.note;
}

const tags = ['orders'];
const orderPath = z.object({ shopId: z.string().max(40), orderId: z.string().max(40) });

const putNote = createRoute({
  method: 'put',
  path: '/api/orders/{shopId}/{orderId}/note',
  tags,
  summary: 'Write the note of an order, or take it away with an empty text',
  request: { params: orderPath, ...jsonBody(writeNoteSchema) },
  responses: jsonAnswer('The note as it is kept; null where there is none', noteWrittenSchema),
});
const postTags = createRoute({
  method: 'post',
  path: '/api/orders/tags',
  tags,
  summary: 'Put tags on the selected orders and take tags off',
  request: jsonBody(changeTagsSchema),
  responses: jsonAnswer('How many orders changed, and the id to undo it with', tagsChangedSchema),
});
const postUndo = createRoute({
  method: 'post',
  path: '/api/orders/tags/undo',
  tags,
  summary: 'Take back a change of tags, within an hour',
  request: jsonBody(undoTagsSchema),
  responses: jsonAnswer('How many orders got back what they had', tagsUndoneSchema),
});
