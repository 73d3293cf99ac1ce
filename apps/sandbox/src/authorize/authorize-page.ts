import type { Town } from '../state/town.ts';

export type Consent = { town: Town; path: string; query: Map<string, string> };

/** The page on which a seller allows the app to act for his shops. */
export function authorizePage({ town, path, query }: Consent): string {
  const hidden = [...query].filter(([name]) => name !== 'shops' && name !== 'approve');
  return page(
    'Authorize an app',
    `<p class="who">Signed in as <b>${safe(town.shops[0]?.shop.name ?? 'nobody')}</b> and its sister shops</p>
<h1>Allow <b>${safe(town.settings.appKey)}</b> to work with your shops?</h1>
<form method="get" action="${safe(path)}">
${hidden.map(([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`).join('\n')}
<fieldset><legend>Shops</legend>
${town.shops.map(({ shop }) => shopLine(shop)).join('\n')}
</fieldset>
<fieldset><legend>Permissions</legend><ul>${town.settings.grantedScopes.map((scope) => `<li>${safe(scope)}</li>`).join('')}</ul></fieldset>
<button name="approve" value="1">Authorize</button>
<a href="${safe(declineLink(path, query))}">Decline</a>
</form>
<p class="note">This is a rehearsal: no real shop, no real seller, no TikTok.</p>`,
  );
}

/** A page for a link that cannot be authorized, with the reason. */
export function refusalPage(reason: string): string {
  return page('Cannot authorize', `<h1>This link cannot be used</h1><p>${safe(reason)}</p>`);
}

/** A plain page in the town's clothes; `body` is HTML. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;background:#f4f4f2;color:#1d1d1b;margin:0}
main{max-width:34rem;margin:8vh auto;padding:2rem;background:#fff;border-radius:12px;box-shadow:0 1px 12px #0002}
h1{font-size:1.35rem;font-weight:500}fieldset{border:1px solid #ccc;border-radius:8px;margin:1rem 0}label{display:block;padding:.25rem 0}
ul{columns:2;font-size:.85rem;padding-left:1.2rem}button{font:inherit;padding:.6rem 1.4rem;border:0;border-radius:8px;background:#0b6b5d;color:#fff;cursor:pointer}
a{margin-left:1rem;color:inherit}.who,.note{opacity:.7;font-size:.9rem}
@media(prefers-color-scheme:dark){body{background:#161615;color:#eee}main{background:#222}}`;

function shopLine(shop: { id: string; name: string; region: string; code: string }): string {
  return `<label><input type="checkbox" name="shops" value="${shop.id}" checked> ${safe(shop.name)} <small>${shop.region} · ${shop.code}</small></label>`;
}

function declineLink(path: string, query: Map<string, string>): string {
  return `${path}?${new URLSearchParams([...query, ['decline', '1']])}`;
}

/** Text made safe inside HTML. */
export function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
