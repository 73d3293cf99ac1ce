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
/** Line breaks of a terminal or a mail, and marks that nobody sees. */
const INSIDE_SPACE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/**
 * Takes a pasted callback URL apart. Accepts what people paste: line breaks and spaces inside, quotes around it, `http`,
 * a bare query string, a URL that was percent-encoded once more.
 */
export function takeCallbackUrlApart(pasted: string): CallbackUrl {
  const text = pasted.replace(INSIDE_SPACE, '').replace(QUOTES, '').replaceAll('&amp;', '&');
  if (text === '') return broken('empty');
  const url = urlTextOf(text);
  if (url === undefined) return broken('not-a-url');
  const query = queryOf(url);
  const found = read(query);
  return { ...found, problem: problemOf(found, query, url) };
}

const EMPTY = { appKey: null, code: null, shopRegion: null, locale: null, state: null };
const broken = (problem: CallbackProblem): CallbackUrl => ({ ...EMPTY, problem });

const KNOWN = ['app_key', 'code', 'error', 'shop_region', 'state', 'locale'];

/** The text as it was before somebody encoded the whole of it; undefined where no reading makes a URL of it. */
function urlTextOf(text: string): string | undefined {
  const candidates = [text, decoded(text), decoded(decoded(text))];
  return candidates.find((candidate) => isOurs(queryOf(candidate))) ?? candidates.find(looksLikeUrl);
}

const isOurs = (query: URLSearchParams) => KNOWN.some((name) => query.has(name));

const queryOf = (text: string) => new URLSearchParams(queryText(text));

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

const looksLikeUrl = (text: string) =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?\//i.test(text);

const read = (query: URLSearchParams) => ({
  appKey: filled(query.get('app_key')),
  code: filled(query.get('code')),
  shopRegion: filled(query.get('shop_region'))?.toUpperCase() ?? null,
  locale: filled(query.get('locale')),
  state: filled(query.get('state')),
});

/** TikTok writes the word `null` for "nothing". A percent sign that is still there was encoded twice: no value has one. */
const filled = (value: string | null): string | null => {
  const text = decoded(value?.trim() ?? '');
  return text === '' || text === 'null' || text === 'undefined' ? null : text;
};

function problemOf(found: Omit<CallbackUrl, 'problem'>, query: URLSearchParams, url: string): CallbackProblem | null {
  if (filled(query.get('error')) !== null || query.get('code') === 'null') return 'declined';
  if (!found.code && /\/(oauth|open)\/authorize/.test(url)) return 'authorise-link';
  if (!found.code) return 'no-code';
  if (!found.appKey) return 'no-app-key';
  return null;
}
