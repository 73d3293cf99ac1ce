import i18next from 'i18next';
import { allWanted, bringWith, type WantedWords } from './wanted-words.ts';

const FILES = import.meta.glob<{ default: object }>(
  './*/{completeness,desk-tools,exports,filters,guide,labels,notes,order-drawer,problems,runs,settings,shipping}.ts',
);

/** Fetches the words of every screen that is here in this language, and from now on those of each screen that comes. */
export async function bringRoomWords(code: string): Promise<void> {
  bringWith((wanted) => void bring(i18next.language, wanted));
  await Promise.all(allWanted().map((wanted) => bring(code, wanted)));
}

/** Words that cannot be fetched stay English: a screen in the wrong language beats none. */
async function bring(code: string, { room, file }: WantedWords): Promise<void> {
  const load = FILES[`./${code}/${file}.ts`];
  const words = await load?.().catch(() => null);
  if (words) i18next.addResourceBundle(code, room, words.default, true, true);
}
