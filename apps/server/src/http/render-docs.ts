type Schema = { $ref?: string; type?: string | string[]; [key: string]: unknown };
type Operation = {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; $ref?: string }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
};

/** What is used of an OpenAPI document. */
export type ApiDocument = {
  info: { title: string; version: string; description?: string };
  paths?: object;
  components?: { schemas?: object };
};

/** The document as one plain page: no script, nothing from elsewhere. */
export function renderDocs({ info, paths, components }: ApiDocument): string {
  const operations = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) =>
      renderOperation(path, method, operation),
    ),
  );
  const schemas = Object.entries(components?.schemas ?? {}).map(([name, schema]) => renderSchema(name, schema));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(info.title)} API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body><main>
<h1>${escapeHtml(info.title)} API <small>${escapeHtml(info.version)}</small></h1><p>${escapeHtml(info.description ?? '')}</p>
<p>The same for programs: <a href="/api/openapi.json">/api/openapi.json</a></p>
<h2>Calls</h2>${operations.join('')}<h2>Shapes</h2>${schemas.join('')}</main></body></html>`;
}

function renderOperation(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code>${required ? ' *' : ''}</td><td>${escapeHtml(place)}</td><td>${shapeOf(schema)}</td></tr>`,
  );
  const body = Object.values(operation.requestBody?.content ?? {}).map(
    ({ schema }) => `<p>Body: ${shapeOf(schema)}</p>`,
  );
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, { description, content }]) =>
      `<li><b>${escapeHtml(status)}</b> ${escapeHtml(description ?? '')} ${Object.entries(content ?? {})
        .map(([type, { schema }]) => `<code>${escapeHtml(type)}</code> ${shapeOf(schema)}`)
        .join(' ')}</li>`,
  );
  return `<details><summary><code class="m">${escapeHtml(method.toUpperCase())}</code> <code>${escapeHtml(path)}</code> ${escapeHtml(operation.summary ?? '')}</summary>
${parameters.length > 0 ? `<table>${parameters.join('')}</table>` : ''}${body.join('')}<ul>${answers.join('')}</ul></details>`;
}

const renderSchema = (name: string, schema: unknown) =>
  `<details id="${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;

function shapeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  const name = schema.$ref?.split('/').at(-1);
  if (name) return `<a href="#${escapeHtml(name)}">${escapeHtml(name)}</a>`;
  if (schema.type === 'array') return `list of ${shapeOf(schema.items as Schema)}`;
  if (Array.isArray(schema.enum))
    return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(' ');
  return escapeHtml([schema.type ?? ''].flat().join(' or '));
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:0;color:#1b1b18;background:#fafaf7}main{max-width:60rem;margin:0 auto;padding:2rem 1rem}
details{border-top:1px solid #ddd;padding:.5rem 0}summary{cursor:pointer}code,pre{font:13px/1.45 ui-monospace,monospace}.m{display:inline-block;min-width:3.5rem;font-weight:600}
pre{overflow:auto;background:#f0f0ea;padding:1rem}td{padding:.1rem 1rem .1rem 0;vertical-align:top}small{color:#777}
@media (prefers-color-scheme:dark){body{color:#e8e8e2;background:#141412}details{border-color:#333}pre{background:#1e1e1b}a{color:#9cc2ff}}`;
