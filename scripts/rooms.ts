/** One import statement: files are paths from the root, packages are named as in the statement. */
export type Import = { from: string; to: string };
export type WrongArrow = Import & { why: string };

/** A room, and what it may import of ours. Rooms inside the server come before the server itself. */
type Room = { name: string; at: string; may: readonly string[]; mayNot?: readonly RegExp[]; why: string };

const OURS = /^(@order-manager\/|packages\/|apps\/)/;

const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    at: 'packages/domain/',
    may: ['domain'],
    mayNot: [/^node:/, /^(?!\.)(?!packages\/domain)/],
    why: 'the house rules are pure and import nothing but themselves',
  },
  {
    name: 'tiktok-shop',
    at: 'packages/tiktok-shop/',
    may: ['tiktok-shop', 'wire'],
    why: 'the client knows TikTok, not us',
  },
  { name: 'labels', at: 'packages/labels/', may: ['labels'], why: 'the print shop takes bytes only' },
  {
    name: 'contract',
    at: 'packages/contract/',
    may: ['contract', 'domain'],
    why: 'the counter knows the house rules only',
  },
  {
    name: 'sandbox',
    at: 'apps/sandbox/',
    may: ['sandbox', 'wire'],
    why: 'the sandbox is a second witness: wire types only',
  },
  { name: 'web', at: 'apps/web/', may: ['web', 'contract', 'domain'], why: 'screens speak the contract' },
  {
    name: 'store',
    at: 'apps/server/src/store/',
    may: ['store', 'domain', 'ports', 'start-problem'],
    why: 'the store knows domain values, not who uses it',
  },
  {
    name: 'translate',
    at: 'apps/server/src/translate/',
    may: ['translate', 'domain', 'tiktok-shop', 'wire', 'ports'],
    why: 'translation stands between the wire and the domain',
  },
  {
    name: 'sync',
    at: 'apps/server/src/sync/',
    may: ['sync', 'translate', 'domain', 'contract', 'tiktok-shop', 'wire', 'ports'],
    why: 'sync works with what main hands in',
  },
  {
    name: 'webhooks',
    at: 'apps/server/src/webhooks/',
    may: ['webhooks', 'sync', 'translate', 'domain', 'contract', 'tiktok-shop', 'wire', 'ports'],
    why: 'webhooks are hints: they work with what main hands in, and read orders as sync does',
  },
  {
    name: 'actions',
    at: 'apps/server/src/actions/',
    may: ['actions', 'translate', 'domain', 'contract', 'labels', 'tiktok-shop', 'ports', 'problem-error'],
    why: 'actions work with what main hands in',
  },
];

/** Interfaces that `main` fills; they hold no code that runs. */
const PORTS = [
  'store/store.ts',
  'store/sealer.ts',
  'jobs/queue.ts',
  'sync/order-source.ts',
  'actions/shipping-source.ts',
];

/** The imports that go the wrong way, each with its reason. */
export function arrowsAgainstTheRules(imports: readonly Import[]): WrongArrow[] {
  return imports.flatMap((arrow) => {
    const why = complaint(arrow);
    return why ? [{ ...arrow, why }] : [];
  });
}

function complaint(arrow: Import): string | null {
  if (/(^|\/)apps\/server\/src\/main\.ts$/.test(arrow.to)) return 'nobody imports main';
  const room = ROOMS.find(({ at }) => arrow.from.startsWith(at));
  if (!room) return null;
  if (room.mayNot?.some((pattern) => pattern.test(arrow.to))) return room.why;
  if (!OURS.test(arrow.to)) return null;
  return room.may.includes(roomOf(arrow.to)) ? null : room.why;
}

/** The room a target lies in. */
function roomOf(target: string): string {
  if (target === '@order-manager/tiktok-shop/wire' || target.startsWith('packages/tiktok-shop/src/wire')) return 'wire';
  const workspace = /^@order-manager\/([a-z-]+)/.exec(target)?.[1];
  if (workspace) return workspace;
  if (PORTS.some((port) => target.endsWith(`apps/server/src/${port}`))) return 'ports';
  const named = /apps\/server\/src\/(problem-error|start-problem)\.ts$/.exec(target)?.[1];
  return named ?? ROOMS.find(({ at }) => target.startsWith(at))?.name ?? target;
}
