import { TikTokShopError } from './errors.ts';

type Page = { next_page_token?: string | undefined };

/** Reads page after page until the token is empty or absent; throws when TikTok hands out a token for the second time. */
export async function* walkPages<Answer extends Page>(
  read: (pageToken: string | undefined) => Promise<Answer>,
): AsyncGenerator<Answer, void, undefined> {
  const seen = new Set<string>();
  let pageToken: string | undefined;
  do {
    const page = await read(pageToken);
    yield page;
    pageToken = page.next_page_token || undefined;
    if (pageToken !== undefined && seen.has(pageToken)) throw repeatedToken();
    if (pageToken !== undefined) seen.add(pageToken);
  } while (pageToken !== undefined);
}

function repeatedToken(): TikTokShopError {
  return new TikTokShopError({
    kind: 'unreadable-answer',
    method: 'POST',
    path: 'page_token',
    unreadable: 'page-token-repeats',
    mayHaveHappened: false,
  });
}
