import { describe, expect, it } from 'vitest';
import {
  FILTER_NAMES,
  isFiltered,
  NO_FILTER,
  type OrderFilter,
  readOrderFilter,
  writeOrderFilter,
} from './order-filter.ts';

const read = (query: string) => readOrderFilter(new URLSearchParams(query));
const addressOf = (filter: OrderFilter) => new URLSearchParams(writeOrderFilter(filter)).toString();

const EVERYTHING: OrderFilter = {
  statuses: ['AWAITING_SHIPMENT', 'A_STATUS_OF_TOMORROW'],
  created: { preset: 'last-7-days' },
  paid: { from: '2026-03-01', to: null },
  due: { within: 'next-4-hours' },
  regions: ['MY', 'GB'],
  warehouses: ['7301'],
  couriers: ['J&T', 'ไปรษณีย์ไทย', 'a=b&c#d+e'],
  options: ['Standard / express'],
  payment: 'cod',
  lines: 'multi',
  quantity: { from: 2, to: 5 },
  skus: ['HAT-RED', ' two words '],
  print: 'again',
  note: 'without',
  tags: ['gift wrap', '100%'],
  kinds: ['cod', 'fbt'],
  buyers: ['7494'],
};

describe('a filter in an address', () => {
  it('comes back as it was written, every part of it', () => {
    const address = addressOf(EVERYTHING);
    expect([...new Set(new URLSearchParams(address).keys())]).toEqual([...FILTER_NAMES]);
    expect(read(address)).toEqual({ filter: EVERYTHING, ignored: [] });
  });

  it('of nothing is nothing, and nothing is no filter', () => {
    expect(addressOf(NO_FILTER)).toBe('');
    expect(read('')).toEqual({ filter: NO_FILTER, ignored: [] });
    expect([isFiltered(NO_FILTER), isFiltered(EVERYTHING)]).toEqual([false, true]);
  });

  it('any one part narrows', () => {
    for (const name of Object.keys(NO_FILTER) as (keyof OrderFilter)[]) {
      const filter: OrderFilter = { ...NO_FILTER, [name]: EVERYTHING[name] };
      expect(isFiltered(filter), name).toBe(true);
      expect(read(addressOf(filter)).filter, name).toEqual(filter);
    }
  });

  it('days and quantities have several spellings, each read as one thing', () => {
    expect(read('created=2026-03-01..2026-03-01').filter.created).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(read('due=none').filter.due).toEqual({ within: 'none' });
    expect(read('due=2026-03-01..').filter.due).toEqual({ from: '2026-03-01', to: null });
    expect(['3', '2..5', '10..', '4..4'].map((text) => read(`quantity=${text}`).filter.quantity)).toEqual([
      { from: 3, to: 3 },
      { from: 2, to: 5 },
      { from: 10, to: null },
      { from: 4, to: 4 },
    ]);
  });

  it('the same value twice is one value, an empty one is none', () => {
    expect(read('tag=a&tag=a&tag=&courier=').filter).toEqual({ ...NO_FILTER, tags: ['a'] });
    expect(read('created=&quantity=&payment=')).toEqual({ filter: NO_FILTER, ignored: [] });
  });

  it('other names of an address are not its business', () => {
    expect(read('tab=to-ship&search=created&sort=total&colour=red')).toEqual({ filter: NO_FILTER, ignored: [] });
  });
});

describe('what makes no sense (any more)', () => {
  it('is named and does not filter; the rest does', () => {
    const { filter, ignored } = read('created=last-week&courier=Flash&payment=gold&kind=cod&kind=flying&lines=1');
    expect(filter).toEqual({ ...NO_FILTER, couriers: ['Flash'], kinds: ['cod'] });
    expect(ignored.toSorted()).toEqual(['created', 'kind', 'lines', 'payment']);
  });

  it('each name that reads words refuses others', () => {
    for (const name of ['created', 'paid', 'due', 'payment', 'lines', 'quantity', 'print', 'note', 'kind']) {
      expect(read(`${name}=something`).ignored, name).toEqual([name]);
    }
  });

  it('quantities that no order has are refused', () => {
    for (const text of ['-1', '5..2', '1..2..3', '1.5', '1e3', '99999', '..5', 'two']) {
      expect(read(`quantity=${text}`), text).toEqual({ filter: NO_FILTER, ignored: ['quantity'] });
    }
  });

  it('a status or a courier that nobody knows yet is a filter like any other', () => {
    expect(read('status=FLYING&courier=Pigeon')).toMatchObject({ filter: { statuses: ['FLYING'] }, ignored: [] });
  });
});

describe('hostile text', () => {
  const texts = [
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    "' or 1=1 --",
    '<script>',
    '%00%',
    'x'.repeat(20_000),
    '\n\t',
  ];

  it('is a value where values are free, and refused where words are', () => {
    for (const text of texts) {
      const params = new URLSearchParams([
        ['courier', text],
        ['kind', text],
        ['payment', text],
        ['created', text],
        ['quantity', text],
      ]);
      const { filter, ignored } = readOrderFilter(params);
      expect(filter).toEqual({ ...NO_FILTER, couriers: [params.get('courier')] });
      expect(ignored.toSorted()).toEqual(['created', 'kind', 'payment', 'quantity']);
    }
  });

  it('five thousand values are read as five thousand values', () => {
    const params = new URLSearchParams(Array.from({ length: 5_000 }, (_, index) => ['sku', `s${index}`]));
    expect(readOrderFilter(params).filter.skus).toHaveLength(5_000);
  });
});
