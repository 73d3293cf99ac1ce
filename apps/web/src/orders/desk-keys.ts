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
  | 'help';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const PLAIN: Readonly<Record<string, DeskCommand>> = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  J: 'next-and-tick',
  K: 'previous-and-tick',
  x: 'tick',
  Enter: 'open',
  Escape: 'close',
  s: 'ship',
  p: 'print',
  '?': 'help',
};

/** Single letters rest while somebody types or holds a modifier. Escape always counts; Enter only where nothing else wants it. */
export function deskCommandOf(pressed: Pressed, focus: 'typing' | 'control' | 'desk'): DeskCommand | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const command = PLAIN[pressed.key] ?? null;
  if (command === 'close') return command;
  if (focus === 'typing') return null;
  if (focus === 'control' && command === 'open') return null;
  return command;
}

const TYPING =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';

/** Where the key lands: a field, a button or link, or the desk itself. */
export function focusOf(target: EventTarget | null): 'typing' | 'control' | 'desk' {
  if (!(target instanceof Element)) return 'desk';
  if (target.closest(TYPING)) return 'typing';
  return target.closest('button, a[href], [role=tab], summary, input') ? 'control' : 'desk';
}

/** The table of the help dialog, in reading order. */
export const KEY_HELP: readonly { keys: readonly string[]; command: DeskCommand | 'range' }[] = [
  { keys: ['/'], command: 'search' },
  { keys: ['j'], command: 'next' },
  { keys: ['k'], command: 'previous' },
  { keys: ['x'], command: 'tick' },
  { keys: ['Shift', 'j'], command: 'range' },
  { keys: ['Enter'], command: 'open' },
  { keys: ['s'], command: 'ship' },
  { keys: ['p'], command: 'print' },
  { keys: ['Esc'], command: 'close' },
  { keys: ['?'], command: 'help' },
];
