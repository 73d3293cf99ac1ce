/** What a pasted callback URL holds, or what is wrong with it. */
export type CallbackUrl = {
  appKey: string | null;
  code: string | null;
  shopRegion: string | null;
  locale: string | null;
  state: string | null;
  /** The first thing that stops it from being used; null when it can be used. */
  problem: CallbackProblem | null;
};

export type CallbackProblem = 'empty' | 'not-a-url' | 'declined' | 'no-app-key' | 'no-code' | 'authorise-link';

const QUOTES = /^[\s"'`“”‘’«»<>]+|[\s"'`“”‘’«»<>,;]+$/g;
const INSIDE_SPACE = /[\s\u200b\ufeff]+/g;

/**
 * Takes a pasted callback URL apart. Accepts what people paste: line breaks and spaces inside, quotes around it, `http`,
 * a bare query string, a URL that was percent-encoded once more.
 */
export function takeCallbackUrlApart(pasted: string): CallbackUrl {
  const text = pasted.replace(QUOTES, '').replace(INSIDE_SPACE, '');
  if (text === '') return broken('empty');
  const query = queryOf(text);
  if (!query) return broken('not-a-url');
  const found = read(query);
  return { ...found, problem: problemOf(found, query, text) };
}

const EMPTY = { appKey: null, code: null, shopRegion: null, locale: null, state: null };
const broken = (problem: CallbackProblem): CallbackUrl => ({ ...EMPTY, problem });

const KNOWN = ['app_key', 'code', 'error', 'shop_region', 'state', 'locale'];

function queryOf(text: string): URLSearchParams | null {
  const candidates = [text, decoded(text), decoded(decoded(text))];
  for (const candidate of candidates) {
    const query = new URLSearchParams(queryText(candidate));
    if (KNOWN.some((name) => query.has(name))) return query;
  }
  return looksLikeUrl(text) ? new URLSearchParams(queryText(text)) : null;
}

const queryText = (text: string) => {
  const mark = text.indexOf('?');
  const query = mark >= 0 ? text.slice(mark + 1) : text.replace(/^[#&]/, '');
  // A plus inside a code is a plus: nobody encodes spaces into this query.
  return query.replace(/#.*$/, '').replaceAll('+', '%2B');
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const looksLikeUrl = (text: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[\w.-]+(:\d+)?\//.test(text);

const read = (query: URLSearchParams) => ({
  appKey: filled(query.get('app_key')),
  code: filled(query.get('code')),
  shopRegion: filled(query.get('shop_region'))?.toUpperCase() ?? null,
  locale: filled(query.get('locale')),
  state: filled(query.get('state')),
});

/** TikTok writes the word `null` for "nothing". */
const filled = (value: string | null): string | null => {
  const text = value?.trim() ?? '';
  return text === '' || text === 'null' || text === 'undefined' ? null : text;
};

function problemOf(found: Omit<CallbackUrl, 'problem'>, query: URLSearchParams, text: string): CallbackProblem | null {
  if (filled(query.get('error')) !== null || query.get('code') === 'null') return 'declined';
  if (!found.code && /\/(oauth|open)\/authorize/.test(text)) return 'authorise-link';
  if (!found.code) return 'no-code';
  if (!found.appKey) return 'no-app-key';
  return null;
}
