/** What a key asks the desk to do. */
export type DeskCommand =
  | 'search'
  | 'next'
  | 'previous'
  | 'next-and-tick'
  | 'previous-and-tick'
  | 'tick'
  | 'open'
  | 'close'
  | 'ship'
  | 'print'
  | 'note'
  | 'tag'
  | 'help';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const LETTERS: Readonly<Record<string, DeskCommand>> = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  J: 'next-and-tick',
  K: 'previous-and-tick',
  x: 'tick',
  s: 'ship',
  p: 'print',
  n: 'note',
  t: 'tag',
  '?': 'help',
};

const NAMED: Readonly<Record<string, DeskCommand>> = {
  Enter: 'open',
  Escape: 'close',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ' ': 'tick',
};

/** Where a key lands: a field, a button or link, a row of the table, or the desk itself. */
export type Focus = 'typing' | 'control' | 'row' | 'desk';

/**
 * Single letters rest while somebody types, holds a modifier or has switched them off. Escape always counts; Enter only
 * where nothing else wants it; arrows and space only on a row, for elsewhere they scroll.
 */
export function deskCommandOf(pressed: Pressed, focus: Focus, hasLetters = true): DeskCommand | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const letter = hasLetters ? LETTERS[pressed.key] : undefined;
  const command = letter ?? NAMED[pressed.key] ?? null;
  if (command === 'close') return command;
  if (focus === 'typing' || (focus === 'control' && command === 'open')) return null;
  if (focus !== 'row' && ROW_KEYS.includes(pressed.key)) return null;
  return command;
}

const ROW_KEYS = ['ArrowDown', 'ArrowUp', ' '];

const TYPING =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'desk';
  if (target.closest(TYPING)) return 'typing';
  if (target.closest('button, a[href], [role=tab], summary, input')) return 'control';
  return target.closest('[role=row]') ? 'row' : 'desk';
}
