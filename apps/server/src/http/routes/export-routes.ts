import { createRoute, z } from '@hono/zod-openapi';
import { exportSchema, startExportSchema } from '@order-manager/contract';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, jsonBody, otherAnswer, personOf } from '../http-env.ts';

/** "Export": ask for a file, fetch it once, see how far it is, call it off. */
export function exportRoutes({ exporting }: HttpDeps) {
  const app = createRoutes();
  app.openAPIRegistry.registerPath(file);
  return app
    .openapi(start, async (context) =>
      context.json(await exporting.start(context.req.valid('json'), personOf(context)), 200),
    )
    .openapi(state, async (context) =>
      context.json(await exporting.state(context.req.valid('param').id, personOf(context)), 200),
    )
    .openapi(cancel, async (context) =>
      context.json(await exporting.cancel(context.req.valid('param').id, personOf(context)), 200),
    )
    .get('/api/exports/:id/file', async (context) => {
      const person = personOf(context);
      // Who only looks must not use up the one fetch there is.
      if (context.req.raw.method === 'HEAD') {
        await exporting.state(context.req.param('id'), person);
        return context.body(null, 200);
      }
      const { fileName, stream } = await exporting.file(context.req.param('id'), person);
      return new Response(stream, {
        headers: {
          'content-type': TYPES[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
          'cache-control': 'private, no-store',
          // A proxy that gathers the file would hide from us that the browser has gone.
          'x-accel-buffering': 'no',
        },
      });
    });
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const tags = ['exports'];
const exportPath = z.object({ id: z.string().max(40) });
const start = createRoute({
  method: 'post',
  path: '/api/exports',
  tags,
  summary: 'Ask for a file of orders; nothing is made before it is fetched',
  request: jsonBody(startExportSchema),
  responses: jsonAnswer('Where the file is fetched, once, within ten minutes', exportSchema),
});
const state = createRoute({
  method: 'get',
  path: '/api/exports/{id}',
  tags,
  summary: 'How far an export is',
  request: { params: exportPath },
  responses: jsonAnswer('The export', exportSchema),
});
const cancel = createRoute({
  method: 'delete',
  path: '/api/exports/{id}',
  tags,
  summary: 'Call an export off; a download on its way breaks',
  request: { params: exportPath },
  responses: jsonAnswer('The export, cancelled unless it had ended before', exportSchema),
});
const file = {
  method: 'get',
  path: '/api/exports/{id}/file',
  tags,
  summary: 'The file, streamed, once. A download that breaks is not whole.',
  request: { params: exportPath },
  responses: otherAnswer('CSV or XLSX', 'application/octet-stream'),
} as const;
