import { describe, expect, test } from 'vitest';
import { type DeskState, readDeskState, withAttention, withSort, withTab, writeDeskState } from './desk-state.ts';

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
      sort: 'total',
      direction: 'asc',
      open: { shopId: '7495', orderId: '579104822867305518' },
    };
    expect(readDeskState(writeDeskState(state))).toEqual(state);
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

  test('another tab keeps search and shops and closes the drawer', () => {
    const next = withTab(read('search=mug&shops=1&open=1~2&attention=overdue'), 'all');
    expect(next).toMatchObject({ tab: 'all', search: 'mug', shops: ['1'], open: null, attention: null });
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
