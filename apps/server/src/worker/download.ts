const LARGEST = 20 * 1024 * 1024;
const PATIENCE = 30_000;

/**
 * Fetches what a label's link points at. The link is signed in itself, so no header of ours goes along and none is asked
 * for; https only, or plain http on this machine (the sandbox). Throws a `TypeError` where nothing usable came.
 */
export async function download(url: string): Promise<Uint8Array> {
  const answer = await fetch(checked(url), { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) }).catch(
    () => null,
  );
  if (!answer?.ok) throw new TypeError(`The label's link answered ${answer?.status ?? 'nothing'}.`);
  if (Number(answer.headers.get('content-length') ?? 0) > LARGEST) throw tooLarge();
  return answer.body ? read(answer.body) : new Uint8Array();
}

/** Counts while it reads: not every server says beforehand how much will come. */
async function read(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      parts.push(part);
      length += part.length;
      if (length > LARGEST) break;
    }
  } catch {
    throw new TypeError('The label broke off.');
  }
  if (length > LARGEST) throw tooLarge();
  return Buffer.concat(parts);
}

const tooLarge = () => new TypeError('The label is too large.');

function checked(text: string): URL {
  const url = URL.parse(text);
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isLocal)) throw new TypeError("The label's link is no https address.");
  return url;
}
