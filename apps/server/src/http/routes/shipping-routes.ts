import { createRoute, z } from '@hono/zod-openapi';
import {
  preflightSchema,
  runItemsQuerySchema,
  runItemsSchema,
  runLineSchema,
  runPageSchema,
  runSchema,
  selectionSchema,
  startRunSchema,
} from '@order-manager/contract';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, jsonBody, personOf } from '../http-env.ts';

/** "Arrange shipment": what would happen, the run that does it, and its levers. */
export const shippingRoutes = ({ shipping }: HttpDeps) =>
  createRoutes()
    .openapi(preflight, async (context) =>
      context.json(await shipping.preflight(context.req.valid('json'), personOf(context)), 200),
    )
    .openapi(startRun, async (context) =>
      context.json(await shipping.startRun(context.req.valid('json'), personOf(context)), 200),
    )
    .openapi(listRuns, async (context) => context.json(await shipping.listRuns(personOf(context)), 200))
    .openapi(getRun, async (context) =>
      context.json(await shipping.getRun(context.req.valid('param').id, personOf(context)), 200),
    )
    .openapi(listRunItems, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(await shipping.listRunItems(id, context.req.valid('query'), personOf(context)), 200);
    })
    .openapi(pauseRun, async (context) =>
      context.json(await shipping.pauseRun(context.req.valid('param').id, personOf(context)), 200),
    )
    .openapi(resumeRun, async (context) =>
      context.json(await shipping.resumeRun(context.req.valid('param').id, personOf(context)), 200),
    )
    .openapi(retryFailed, async (context) =>
      context.json(await shipping.retryFailed(context.req.valid('param').id, personOf(context)), 200),
    );

const tags = ['shipping'];
const runPath = { params: z.object({ id: z.string().max(100) }) };

const preflight = createRoute({
  method: 'post',
  path: '/api/shipping/preflight',
  tags,
  summary: 'How many packages of the chosen orders can ship, and how they can be handed over',
  request: jsonBody(selectionSchema),
  responses: jsonAnswer('Nothing is shipped yet', preflightSchema),
});
const startRun = createRoute({
  method: 'post',
  path: '/api/runs',
  tags,
  summary: 'Arrange the shipment of packages',
  request: jsonBody(startRunSchema),
  responses: jsonAnswer('The run; the same requestId gives the same run', runSchema),
});
const listRuns = createRoute({
  method: 'get',
  path: '/api/runs',
  tags,
  summary: 'Runs, the newest first',
  responses: jsonAnswer('Runs', z.array(runLineSchema)),
});
const getRun = createRoute({
  method: 'get',
  path: '/api/runs/{id}',
  tags,
  summary: 'How far a run is, and the first packages that need a person',
  request: runPath,
  responses: jsonAnswer('The run', runPageSchema),
});
const listRunItems = createRoute({
  method: 'get',
  path: '/api/runs/{id}/items',
  tags,
  summary: 'The packages of a run, list by list',
  request: { ...runPath, query: runItemsQuerySchema },
  responses: jsonAnswer('A page of packages', runItemsSchema),
});
const pauseRun = createRoute({
  method: 'post',
  path: '/api/runs/{id}/pause',
  tags,
  summary: 'Pause after the packages under way',
  request: runPath,
  responses: jsonAnswer('The run', runSchema),
});
const resumeRun = createRoute({
  method: 'post',
  path: '/api/runs/{id}/resume',
  tags,
  summary: 'Go on with a paused run',
  request: runPath,
  responses: jsonAnswer('The run', runSchema),
});
const retryFailed = createRoute({
  method: 'post',
  path: '/api/runs/{id}/retry-failed',
  tags,
  summary: 'Try the failed packages again',
  request: runPath,
  responses: jsonAnswer('The run', runSchema),
});
