import { type DaySpan, readDaySpan, writeDaySpan } from './day-span.ts';
import { ORDER_KINDS, type OrderKind } from './order.ts';

/** What narrows a list of orders besides shop, tab, search and "Action needed". An empty list or null narrows nothing. */
export type OrderFilter = {
  /** TikTok's words, also ones we do not know. */
  statuses: string[];
  created: DaySpan | null;
  paid: DaySpan | null;
  due: DueSpan | null;
  regions: string[];
  /** Warehouse ids. */
  warehouses: string[];
  /** Names of couriers as TikTok writes them. */
  couriers: string[];
  /** Names of delivery options. */
  options: string[];
  payment: (typeof PAYMENTS)[number] | null;
  /** One unit in all, or more than one. */
  lines: (typeof LINE_COUNTS)[number] | null;
  /** Units in the order, both ends included. */
  quantity: { from: number; to: number | null } | null;
  /** Whole seller SKUs (or TikTok's SKU ids where the seller gave none). */
  skus: string[];
  print: (typeof PRINT_STATES)[number] | null;
  /** Ours, the buyer's or the one from Seller Center. */
  note: (typeof PRESENCES)[number] | null;
  /** Any of these. */
  tags: string[];
  kinds: OrderKind[];
  /** TikTok's ids of buyers. */
  buyers: string[];
};

/** The ship-by time: none at all, days, or near ones that move with the clock; those ask only orders that still wait for the seller. */
export type DueSpan = { within: DuePreset } | DaySpan;

export const DUE_PRESETS = ['overdue', 'next-4-hours', 'next-24-hours', 'next-3-days', 'none'] as const;
export type DuePreset = (typeof DUE_PRESETS)[number];
export const PAYMENTS = ['cod', 'prepaid'] as const;
export const LINE_COUNTS = ['single', 'multi'] as const;
export const PRINT_STATES = ['never', 'printed', 'again'] as const;
export const PRESENCES = ['with', 'without'] as const;

export const NO_FILTER: OrderFilter = {
  statuses: [],
  created: null,
  paid: null,
  due: null,
  regions: [],
  warehouses: [],
  couriers: [],
  options: [],
  payment: null,
  lines: null,
  quantity: null,
  skus: [],
  print: null,
  note: null,
  tags: [],
  kinds: [],
  buyers: [],
};

/** The names in an address; each has one reader and one writer. Lists are written as the same name several times. */
export const FILTER_NAMES = [
  'status',
  'created',
  'paid',
  'due',
  'region',
  'warehouse',
  'courier',
  'option',
  'payment',
  'lines',
  'quantity',
  'sku',
  'print',
  'note',
  'tag',
  'kind',
  'buyer',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Reads the part of an address that filters. What makes no sense (any more) is named and does not filter. */
export function readOrderFilter(params: URLSearchParams): { filter: OrderFilter; ignored: FilterName[] } {
  const ignored: FilterName[] = [];
  const list = (name: FilterName) => [...new Set(params.getAll(name).filter((value) => value !== ''))];
  const one = <T>(name: FilterName, read: (text: string) => T | null): T | null => {
    const text = params.get(name) ?? '';
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) ignored.push(name);
    return value;
  };
  const some = <T extends string>(name: FilterName, known: readonly T[]): T[] => {
    const given = list(name);
    const good = known.filter((word) => given.includes(word));
    if (good.length < given.length) ignored.push(name);
    return good;
  };
  const filter: OrderFilter = {
    statuses: list('status'),
    created: one('created', readDaySpan),
    paid: one('paid', readDaySpan),
    due: one('due', readDue),
    regions: list('region'),
    warehouses: list('warehouse'),
    couriers: list('courier'),
    options: list('option'),
    payment: one('payment', oneOf(PAYMENTS)),
    lines: one('lines', oneOf(LINE_COUNTS)),
    quantity: one('quantity', readQuantity),
    skus: list('sku'),
    print: one('print', oneOf(PRINT_STATES)),
    note: one('note', oneOf(PRESENCES)),
    tags: list('tag'),
    kinds: some('kind', ORDER_KINDS),
    buyers: list('buyer'),
  };
  return { filter, ignored };
}

/** The pairs of an address, in the order of `FILTER_NAMES`; nothing for what does not narrow. */
export function writeOrderFilter(filter: OrderFilter): [FilterName, string][] {
  const values: Record<FilterName, readonly string[]> = {
    status: filter.statuses,
    created: filter.created ? [writeDaySpan(filter.created)] : [],
    paid: filter.paid ? [writeDaySpan(filter.paid)] : [],
    due: filter.due ? [writeDue(filter.due)] : [],
    region: filter.regions,
    warehouse: filter.warehouses,
    courier: filter.couriers,
    option: filter.options,
    payment: filter.payment ? [filter.payment] : [],
    lines: filter.lines ? [filter.lines] : [],
    quantity: filter.quantity ? [writeQuantity(filter.quantity)] : [],
    sku: filter.skus,
    print: filter.print ? [filter.print] : [],
    note: filter.note ? [filter.note] : [],
    tag: filter.tags,
    kind: filter.kinds,
    buyer: filter.buyers,
  };
  return FILTER_NAMES.flatMap((name) => values[name].map((value): [FilterName, string] => [name, value]));
}

export const isFiltered = (filter: OrderFilter): boolean => writeOrderFilter(filter).length > 0;

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): T | null =>
    known.find((word) => word === text) ?? null;

function readDue(text: string): DueSpan | null {
  const within = DUE_PRESETS.find((known) => known === text);
  return within ? { within } : readDaySpan(text);
}

const writeDue = (due: DueSpan): string => ('within' in due ? due.within : writeDaySpan(due));

/** `3`, `2..5`, `10..`. */
function readQuantity(text: string): OrderFilter['quantity'] {
  const found = /^(\d{1,4})(\.\.(\d{1,4})?)?$/.exec(text);
  if (!found) return null;
  const from = Number(found[1]);
  const to = found[2] === undefined ? from : found[3] === undefined ? null : Number(found[3]);
  return to !== null && to < from ? null : { from, to };
}

const writeQuantity = ({ from, to }: { from: number; to: number | null }): string =>
  from === to ? `${from}` : `${from}..${to ?? ''}`;
