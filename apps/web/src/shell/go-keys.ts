import { NAVIGATION } from './navigation-items.ts';

/** Second letters of the two that lead to a screen: `g`, then one of these. */
const LETTERS: Readonly<Record<(typeof NAVIGATION)[number]['word'], string>> = {
  orders: 'o',
  runs: 'r',
  settings: 's',
};

const WAIT_MS = 1_500;

let goingUntil = 0;

/** Between `g` and its second letter, which then means no other thing. */
export const isGoing = (): boolean => Date.now() < goingUntil;

/** Takes a letter pressed at `now`; gives the address it leads to, or null. */
export function takeGoKey(letter: string, now: number): (typeof NAVIGATION)[number]['to'] | null {
  if (now >= goingUntil) {
    goingUntil = letter === 'g' ? now + WAIT_MS : 0;
    return null;
  }
  goingUntil = 0;
  return NAVIGATION.find(({ word }) => LETTERS[word] === letter)?.to ?? null;
}
