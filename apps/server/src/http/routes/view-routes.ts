import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { type SavedView, savedViewSchema, writeViewSchema } from '@order-manager/contract';
import { ProblemError } from '../../problem-error.ts';
import type { SignedIn } from '../../security/sessions.ts';
import type { ViewRecord } from '../../store/store.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, jsonBody, nothingAnswer, personOf } from '../http-env.ts';

const MOST_VIEWS = 200;

/** Saved views of the order desk. Until there are staff accounts, a view belongs to a role. */
export const viewRoutes = (deps: HttpDeps) =>
  createRoutes()
    .openapi(listViews, async (context) => {
      const person = personOf(context);
      const views = await deps.store.views.list(person.environment, ownerOf(person));
      return context.json(
        views.map((view) => presentView(view, person)),
        200,
      );
    })
    .openapi(addView, async (context) => {
      const person = personOf(context);
      const seen = await deps.store.views.list(person.environment, ownerOf(person));
      if (seen.length >= MOST_VIEWS) throw new ProblemError('too-many', { mostViews: MOST_VIEWS });
      return context.json(await saveView(deps, person, randomUUID(), context.req.valid('json')), 200);
    })
    .openapi(changeView, async (context) => {
      const person = personOf(context);
      const { id } = await getOwnView(deps, person, context.req.valid('param').id);
      return context.json(await saveView(deps, person, id, context.req.valid('json')), 200);
    })
    .openapi(removeView, async (context) => {
      const { id } = await getOwnView(deps, personOf(context), context.req.valid('param').id);
      await deps.store.views.remove(id);
      deps.events.publish({ type: 'views' });
      return context.body(null, 204);
    });

const ownerOf = ({ role }: SignedIn): string => role;

/** A view that this person may change. Throws `not-found` for one they do not see, `not-allowed` for one of somebody else. */
async function getOwnView({ store }: HttpDeps, person: SignedIn, id: string): Promise<ViewRecord> {
  const seen = await store.views.list(person.environment, ownerOf(person));
  const view = seen.find((one) => one.id === id);
  if (!view) throw new ProblemError('not-found', { viewId: id });
  if (view.owner !== ownerOf(person)) throw new ProblemError('not-allowed', { viewId: id });
  return view;
}

async function saveView(
  { store, events, now }: HttpDeps,
  person: SignedIn,
  id: string,
  wish: z.output<typeof writeViewSchema>,
): Promise<SavedView> {
  const view: ViewRecord = {
    ...wish,
    id,
    environment: person.environment,
    owner: ownerOf(person),
    updatedAt: now(),
  };
  if ((await store.views.save(view)) === 'taken') throw new ProblemError('view-name-taken', { name: wish.name });
  events.publish({ type: 'views' });
  return presentView(view, person);
}

const presentView = ({ id, name, query, scope, owner, updatedAt }: ViewRecord, person: SignedIn): SavedView => ({
  id,
  name,
  query,
  scope,
  isMine: owner === ownerOf(person),
  updatedAt,
});

const tags = ['views'];
const viewPath = z.object({ id: z.string().max(60) });

const listViews = createRoute({
  method: 'get',
  path: '/api/views',
  tags,
  summary: 'The saved views this person sees: their own and the shared ones',
  responses: jsonAnswer('In the order of the alphabet', z.array(savedViewSchema)),
});
const addView = createRoute({
  method: 'post',
  path: '/api/views',
  tags,
  summary: 'Save an address of the order desk under a name',
  request: jsonBody(writeViewSchema),
  responses: jsonAnswer('The view', savedViewSchema),
});
const changeView = createRoute({
  method: 'put',
  path: '/api/views/{id}',
  tags,
  summary: 'Give a view another name, address or scope',
  request: { params: viewPath, ...jsonBody(writeViewSchema) },
  responses: jsonAnswer('The view as it is now', savedViewSchema),
});
const removeView = createRoute({
  method: 'delete',
  path: '/api/views/{id}',
  tags,
  summary: 'Delete a view',
  request: { params: viewPath },
  responses: nothingAnswer('It is gone'),
});
