import {
  DAY_PRESETS,
  DUE_PRESETS,
  LINE_COUNTS,
  NO_FILTER,
  ORDER_KINDS,
  ORDER_TABS,
  type OrderFilter,
  PAYMENTS,
  PRESENCES,
  PRINT_STATES,
} from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { paramsOf, readSearchTexts, writeSearchTexts } from '../search-texts.ts';
import {
  ATTENTION_CELLS,
  type DeskState,
  isNarrowed,
  readDeskState,
  SORTS,
  withAttention,
  withFilter,
  withoutFilters,
  withSort,
  withTab,
  writeDeskState,
} from './desk-state.ts';
import { leftOutOf } from './left-out.ts';

const read = (text: string) => readDeskState(new URLSearchParams(text));
const write = (state: DeskState) => decodeURIComponent(writeDeskState(state).toString());

describe('the address of the desk', () => {
  test('an empty address is To ship with the soonest deadline on top', () => {
    expect(read('')).toMatchObject({ tab: 'to-ship', sort: 'deadline', direction: 'asc', attention: null, open: null });
  });

  test('the plain desk needs no words in the address', () => {
    expect(write(read(''))).toBe('');
  });

  test('everything on screen comes back from its own address', () => {
    const state: DeskState = {
      tab: 'all',
      shops: ['7495', '7496'],
      search: '579104822867305518 579104822867305519',
      attention: 'label-failed',
      filter: { ...NO_FILTER, couriers: ['J&T Express', 'Ninja Van'], due: { within: 'next-3-days' } },
      sort: 'total',
      direction: 'asc',
      view: 'morning',
      open: { shopId: '7495', orderId: '579104822867305518' },
    };
    expect(readDeskState(writeDeskState(state))).toEqual(state);
  });

  test('whatever is filtered comes back through the address bar, with nothing left out', () => {
    const random = seededRandom(20_261);
    for (let round = 0; round < 500; round += 1) {
      const state = randomState(random);
      const address = writeSearchTexts(readSearchTexts(writeDeskState(state).toString()));
      const params = paramsOf(readSearchTexts(address));
      expect(readDeskState(params), address).toEqual(state);
      expect(leftOutOf(params, state.shops), address).toEqual([]);
    }
  });

  test('an 18 digit id is never read as a number', () => {
    expect(read('search=579104822867305518').search).toBe('579104822867305518');
  });

  test('of an old address, what still makes sense applies', () => {
    const state = read('tab=returned&attention=label-failed&sort=colour&direction=up&open=1~2~3&view=9');
    expect(state).toMatchObject({
      tab: 'to-ship',
      attention: 'label-failed',
      sort: 'deadline',
      direction: 'asc',
      open: null,
    });
  });

  test('tabs that are not worked by deadline show the newest first', () => {
    expect(withTab(read(''), 'completed')).toMatchObject({ sort: 'created', direction: 'desc' });
  });

  test('another tab keeps search, shops and filters and closes the drawer', () => {
    const next = withTab(read('search=mug&shops=1&open=1~2&attention=overdue&sku=A-1'), 'all');
    expect(next).toMatchObject({ tab: 'all', search: 'mug', shops: ['1'], open: null, attention: null });
    expect(next.filter.skus).toEqual(['A-1']);
  });

  test('a filter put on leaves the others as they are', () => {
    const next = withFilter(read('sku=A-1&open=1~2'), { payment: 'cod' });
    expect(write(next)).toBe('payment=cod&sku=A-1');
    expect(isNarrowed(next)).toBe(true);
  });

  test('with all filters off, tab, shops and the order of rows stay', () => {
    const next = withoutFilters(read('tab=all&shops=1&search=mug&attention=overdue&sku=A-1&sort=total&view=v'));
    expect(write(next)).toBe('tab=all&shops=1&sort=total');
    expect(isNarrowed(next)).toBe(false);
  });

  test('the same column head turns the order around', () => {
    const once = withSort(read(''), 'total');
    expect(once).toMatchObject({ sort: 'total', direction: 'desc' });
    expect(withSort(once, 'total').direction).toBe('asc');
  });

  test('a second click takes an action filter off', () => {
    const once = withAttention(read(''), 'overdue');
    expect(once.attention).toBe('overdue');
    expect(withAttention(once, 'overdue').attention).toBeNull();
  });
});

type Random = () => number;

/** The same numbers on every run (mulberry32), so that a failure can be looked at again. */
function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: Random, end: number) => Math.floor(random() * end);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;
const maybe = <T>(random: Random, make: () => T): T | null => (random() < 0.5 ? null : make());
const someOf = <T>(random: Random, list: readonly T[]): T[] => list.filter(() => random() < 0.3);

const WORDS = [
  'J&T Express',
  'Ninja Van',
  'Giao Hàng Nhanh',
  'ขนส่ง + ด่วน',
  'a=b&c',
  '100%',
  '579104823391774621',
  ', ;',
];
const DAYS = ['2026-02-28', '2026-03-01', '2026-11-22', '2027-01-01'];

function randomState(random: Random): DeskState {
  return {
    tab: oneOf(random, ORDER_TABS),
    shops: someOf(random, ['7495', '7496', '7497']),
    search: random() < 0.5 ? '' : oneOf(random, WORDS),
    attention: maybe(random, () => oneOf(random, ATTENTION_CELLS)),
    filter: randomFilter(random),
    sort: oneOf(random, SORTS),
    direction: oneOf(random, ['asc', 'desc']),
    view: maybe(random, () => 'due-today-live'),
    open: maybe(random, () => ({ shopId: '7495', orderId: '579104823391774621' })),
  };
}

const randomFilter = (random: Random): OrderFilter => ({
  statuses: someOf(random, ['AWAITING_SHIPMENT', 'A_NEW_STATUS']),
  created: maybe(random, () => randomDays(random)),
  paid: maybe(random, () => randomDays(random)),
  due: maybe(random, () => (random() < 0.5 ? { within: oneOf(random, DUE_PRESETS) } : randomDays(random))),
  regions: someOf(random, ['MY', 'TH']),
  warehouses: someOf(random, ['7100000000000000001', '7100000000000000002']),
  couriers: someOf(random, WORDS),
  options: someOf(random, WORDS),
  payment: maybe(random, () => oneOf(random, PAYMENTS)),
  lines: maybe(random, () => oneOf(random, LINE_COUNTS)),
  quantity: maybe(random, () => {
    const from = below(random, 50);
    return { from, to: maybe(random, () => from + below(random, 50)) };
  }),
  skus: someOf(random, WORDS),
  print: maybe(random, () => oneOf(random, PRINT_STATES)),
  note: maybe(random, () => oneOf(random, PRESENCES)),
  tags: someOf(random, WORDS),
  kinds: someOf(random, ORDER_KINDS),
  buyers: someOf(random, ['7480000000000008001']),
});

function randomDays(random: Random): NonNullable<OrderFilter['created']> {
  if (random() < 0.4) return { preset: oneOf(random, DAY_PRESETS) };
  const [from = null, to = null] = [oneOf(random, DAYS), oneOf(random, DAYS)].sort();
  const shape = below(random, 3);
  if (shape === 0) return { from, to: null };
  return shape === 1 ? { from: null, to } : { from, to };
}
