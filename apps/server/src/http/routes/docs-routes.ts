import type { HttpDeps } from '../deps.ts';
import type { HttpApp } from '../http-env.ts';
import { renderDocs } from '../render-docs.ts';

/** `/api/openapi.json` and its readable form `/api/docs`, both made of the routes themselves. */
export function addDocs(app: HttpApp, { version }: Pick<HttpDeps, 'version'>): void {
  const document = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'TikTok Shop Order Manager',
        version,
        description:
          'Everything the screens do. Requests carry the session cookie; changes carry JSON and come from the same origin. Every refusal is a Problem.',
      },
    });
  app.get('/api/openapi.json', (context) => context.json(document()));
  app.get('/api/docs', (context) => context.html(renderDocs(document())));
}
