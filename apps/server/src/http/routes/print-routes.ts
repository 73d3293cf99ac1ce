import { createRoute, z } from '@hono/zod-openapi';
import { printPreviewSchema, printRequestSchema, printSchema, printSelectionSchema } from '@order-manager/contract';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, jsonBody, otherAnswer, personOf } from '../http-env.ts';

/** "Print waybills": what would be printed, the sheet, and its PDF. */
export function printRoutes({ printing }: HttpDeps) {
  const app = createRoutes();
  app.openAPIRegistry.registerPath(pdf);
  return app
    .openapi(preview, async (context) =>
      context.json(await printing.preview(context.req.valid('json'), personOf(context)), 200),
    )
    .openapi(print, async (context) =>
      context.json(await printing.print(context.req.valid('json'), personOf(context)), 200),
    )
    .get('/api/prints/:id/waybills.pdf', async (context) => {
      const { bytes, fileName } = await printing.pdf(context.req.param('id'), personOf(context));
      return new Response(bytes as Uint8Array<ArrayBuffer>, {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
          'cache-control': 'private, no-store',
          // The browser's viewer, and a frame of our own page that prints it.
          'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'",
          'x-frame-options': 'SAMEORIGIN',
        },
      });
    });
}

const tags = ['printing'];
const preview = createRoute({
  method: 'post',
  path: '/api/prints/preview',
  tags,
  summary: 'How many packages of a selection have a label, and which have none',
  request: jsonBody(printSelectionSchema),
  responses: jsonAnswer('Nothing is printed yet', printPreviewSchema),
});
const print = createRoute({
  method: 'post',
  path: '/api/prints',
  tags,
  summary: 'Make one sheet of the labels of packages',
  request: jsonBody(printRequestSchema),
  responses: jsonAnswer('The sheet, and what was left out', printSchema),
});
const pdf = {
  method: 'get',
  path: '/api/prints/{id}/waybills.pdf',
  tags,
  summary: 'The sheet',
  request: { params: z.object({ id: z.string() }) },
  responses: otherAnswer('The PDF', 'application/pdf'),
} as const;
