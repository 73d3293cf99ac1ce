import { describe, expect, test } from 'vitest';
import { leftOutOf } from './left-out.ts';

const leftOut = (text: string) => leftOutOf(new URLSearchParams(text), ['7495', '7496']);

describe('an address of an older version', () => {
  test('that makes sense leaves nothing out', () => {
    expect(leftOut('')).toEqual([]);
    expect(leftOut('tab=all&attention=overdue&sort=total&direction=asc&shops=7495,7496&view=9&open=1~2')).toEqual([]);
    expect(leftOut('due=next-3-days&courier=J%26T&courier=Ninja+Van&quantity=2..5&kind=cod&sku=A-1')).toEqual([]);
  });

  test('names each filter that cannot be read any more', () => {
    expect(leftOut('created=last-week&payment=card&print=never&kind=cod&kind=bulky')).toEqual([
      'created',
      'payment',
      'kind',
    ]);
  });

  test('names words of the desk that are gone, and words that never were', () => {
    expect(leftOut('tab=returned&attention=late&sort=colour&direction=up&shelf=A4')).toEqual([
      'tab',
      'attention',
      'sort',
      'direction',
      'shelf',
    ]);
  });

  test('names shops that are not connected here', () => {
    expect(leftOut('shops=7495,1')).toEqual(['shops']);
  });
});
