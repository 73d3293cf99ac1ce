import { describe, expect, it } from 'vitest';
import { keysMovedBy } from './desk-events.ts';

describe('events of the desk', () => {
  it('make old what they name', () => {
    expect(keysMovedBy({ type: 'orders', shopId: '1', orderIds: [], more: true, toShip: 0 })).toEqual([['orders']]);
    expect(keysMovedBy({ type: 'run', runId: 'r1' })).toEqual([
      ['runs', 'r1'],
      ['runs', 'list'],
    ]);
    expect(keysMovedBy({ type: 'shops' })).toEqual([['session'], ['shops']]);
  });

  it('of a newer server are ignored', () => {
    expect(keysMovedBy({ type: 'weather' } as never)).toEqual([]);
  });
});
