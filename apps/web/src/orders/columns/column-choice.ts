/** Columns every desk starts with, in order; the ones behind them are there to be switched on. */
const USUAL = ['shipBy', 'order', 'items', 'buyer', 'package', 'total', 'status', 'printed'] as const;
const OPTIONAL = ['tags', 'notes', 'created', 'paid', 'warehouse', 'option', 'payment', 'kind', 'market'] as const;

export const COLUMNS = [...USUAL, ...OPTIONAL] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** The deadline stands left of everything, and a row without its id is nobody's: these two stay where they are. */
export const FIXED: readonly ColumnName[] = ['shipBy', 'order'];

/** What somebody made of the table: the order of columns, what is hidden, widths in pixels. */
export type ColumnChoice = {
  order: readonly ColumnName[];
  hidden: readonly ColumnName[];
  widths: Readonly<Partial<Record<ColumnName, number>>>;
  /** On a tab of one status its column says the same in each row; it goes only if somebody says so. */
  hidesSingleStatus: boolean;
};

export const USUAL_COLUMNS: ColumnChoice = { order: COLUMNS, hidden: OPTIONAL, widths: {}, hidesSingleStatus: false };

export const NARROWEST = 44;
export const WIDEST = 640;

/** Reads what a browser kept, however old: unknown columns go, new ones take their usual place. */
export function readColumnChoice(kept: unknown): ColumnChoice {
  if (typeof kept !== 'object' || kept === null) return USUAL_COLUMNS;
  const { order, hidden, widths, hidesSingleStatus } = kept as Record<string, unknown>;
  const known = namesIn(order).filter((name) => !FIXED.includes(name));
  const added = COLUMNS.filter((name) => !FIXED.includes(name) && !known.includes(name));
  const addedHidden = added.filter((name) => USUAL_COLUMNS.hidden.includes(name));
  return {
    order: [...FIXED, ...known, ...added],
    hidden: [...namesIn(hidden).filter((name) => !FIXED.includes(name)), ...addedHidden],
    widths: widthsIn(widths),
    hidesSingleStatus: hidesSingleStatus === true,
  };
}

/** What the table shows, left to right. `folded` tables carry the buyer in the order's column and the print in the package's. */
export function shownColumns(choice: ColumnChoice, view: { isFolded: boolean; isSingleStatus: boolean }): ColumnName[] {
  return choice.order.filter((name) => {
    if (choice.hidden.includes(name) || (view.isFolded && FOLDING.includes(name))) return false;
    return !(name === 'status' && view.isSingleStatus && choice.hidesSingleStatus);
  });
}

/** These stand inside another column where the screen is narrow. */
export const FOLDING: readonly ColumnName[] = ['buyer', 'printed'];

export function withShown(choice: ColumnChoice, name: ColumnName, isShown: boolean): ColumnChoice {
  if (FIXED.includes(name)) return choice;
  const hidden = choice.hidden.filter((other) => other !== name);
  return { ...choice, hidden: isShown ? hidden : [...hidden, name] };
}

/** Moves a column to a place in the whole order, never before the fixed ones. */
export function withPlace(choice: ColumnChoice, name: ColumnName, place: number): ColumnChoice {
  if (FIXED.includes(name)) return choice;
  const others = choice.order.filter((other) => other !== name);
  const to = Math.min(Math.max(place, FIXED.length), others.length);
  return { ...choice, order: [...others.slice(0, to), name, ...others.slice(to)] };
}

/** Null gives a column its usual width back. */
export function withWidth(choice: ColumnChoice, name: ColumnName, width: number | null): ColumnChoice {
  const { [name]: _, ...others } = choice.widths;
  const kept = width === null ? {} : { [name]: Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)) };
  return { ...choice, widths: { ...others, ...kept } };
}

/** True while nobody changed anything: the style sheet then knows best. */
export const isUsual = (choice: ColumnChoice): boolean =>
  JSON.stringify([choice.order, [...choice.hidden].sort(), choice.widths]) === USUAL_WORDS;

const USUAL_WORDS = JSON.stringify([USUAL_COLUMNS.order, [...USUAL_COLUMNS.hidden].sort(), {}]);

const isColumn = (name: unknown): name is ColumnName => COLUMNS.includes(name as ColumnName);

const namesIn = (list: unknown): ColumnName[] => (Array.isArray(list) ? [...new Set(list.filter(isColumn))] : []);

function widthsIn(widths: unknown): ColumnChoice['widths'] {
  if (typeof widths !== 'object' || widths === null) return {};
  const pairs = Object.entries(widths).filter(
    ([name, width]) => isColumn(name) && typeof width === 'number' && width >= NARROWEST && width <= WIDEST,
  );
  return Object.fromEntries(pairs);
}
