import type { SavedView } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { readDeskState } from '../orders/desk-state.ts';
import { currentView, isWorthSaving, viewQuery } from './current-view.ts';

const read = (text: string) => readDeskState(new URLSearchParams(text));
const view = (id: string, query: string): SavedView => ({
  id,
  name: id,
  query,
  scope: 'own',
  isMine: true,
  updatedAt: 0,
});
const VIEWS = [view('cod', 'payment=cod'), view('wave', 'due=next-3-days&courier=Ninja+Van'), view('plain', '')];

describe('the view on screen', () => {
  test('is kept without the open order and without its own name', () => {
    expect(viewQuery(read('payment=cod&open=1~2&view=cod'))).toBe('payment=cod');
  });

  test('is the one that was opened, also after something was changed', () => {
    expect(currentView(read('payment=cod&view=cod'), VIEWS)).toMatchObject({ view: { id: 'cod' }, isChanged: false });
    expect(currentView(read('payment=cod&sku=A&view=cod'), VIEWS)).toMatchObject({
      view: { id: 'cod' },
      isChanged: true,
    });
  });

  test('is found by what it shows, in whatever order its address names it', () => {
    expect(currentView(read('courier=Ninja+Van&due=next-3-days'), VIEWS)?.view.id).toBe('wave');
    expect(currentView(read('courier=Ninja+Van'), VIEWS)).toBeNull();
  });

  test('is none on the plain desk, even where somebody saved that', () => {
    expect(currentView(read(''), VIEWS)).toBeNull();
  });

  test('that is gone, or that one does not see, is none', () => {
    expect(currentView(read('sku=A&view=deleted'), VIEWS)).toBeNull();
  });

  test('of an older version counts by what still makes sense in it', () => {
    const old = [view('old', 'payment=cod&shelf=A4&tab=returned')];
    expect(currentView(read('payment=cod&shelf=A4&view=old'), old)).toMatchObject({ isChanged: false });
  });
});

describe('"Save view"', () => {
  test('is offered when something differs from the plain desk or from the view', () => {
    expect(isWorthSaving(read(''), VIEWS)).toBe(false);
    expect(isWorthSaving(read('payment=cod&view=cod'), VIEWS)).toBe(false);
    expect(isWorthSaving(read('payment=cod'), VIEWS)).toBe(false);
    expect(isWorthSaving(read('payment=cod&tab=all&view=cod'), VIEWS)).toBe(true);
    expect(isWorthSaving(read('tab=all'), VIEWS)).toBe(true);
  });

  test('is not offered for an open order alone', () => {
    expect(isWorthSaving(read('open=1~2'), VIEWS)).toBe(false);
  });
});
