/** The choices whose label holds what was typed, those that begin with it first. Case and marks do not count. */
export function findChoices<One extends { label: string }>(choices: readonly One[], typed: string): readonly One[] {
  const wanted = folded(typed.trim());
  if (wanted === '') return choices;
  const found = choices.filter(({ label }) => folded(label).includes(wanted));
  const isFirst = ({ label }: One) => folded(label).startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((choice) => !isFirst(choice))];
}

/** Where a key moves the active line among `count`; null when it is no key of movement. The ends meet. */
export function moveActive(key: string, active: number, count: number): number | null {
  const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 7, PageUp: active - 7 }[key];
  if (to === undefined || count === 0) return null;
  if (key.startsWith('Page')) return Math.min(count - 1, Math.max(0, to));
  return (to + count) % count;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
