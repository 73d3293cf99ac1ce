import type { ShopSummary } from '@order-manager/contract';
import { describe, expect, it } from 'vitest';
import { chooseWarning } from './choose-warning.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const shop = (id: string, state: ShopSummary['state'] = 'connected'): ShopSummary => ({
  id,
  name: `Shop ${id}`,
  region: 'MY',
  timeZone: 'Asia/Kuala_Lumpur',
  environment: 'live',
  state,
  stateReason: null,
});
const calm = { deskAwaySince: null, offlineSince: null, shops: [shop('a')], endings: [], isDemo: false, now: NOW };

describe('the banner', () => {
  it('stays away when all is well', () => {
    expect(chooseWarning(calm)).toBeNull();
  });

  it('shows the most serious only', () => {
    const all = { ...calm, shops: [shop('a', 'paused')], endings: [{ shop: shop('b'), at: NOW }], isDemo: true };
    expect(chooseWarning({ ...all, deskAwaySince: 1, offlineSince: 1 })?.kind).toBe('desk-away');
    expect(chooseWarning({ ...all, offlineSince: 1 })?.kind).toBe('paused');
    expect(chooseWarning({ ...all, shops: [], offlineSince: 1 })?.kind).toBe('offline');
    expect(chooseWarning({ ...all, shops: [] })?.kind).toBe('ending');
    expect(chooseWarning({ ...all, shops: [], endings: [] })?.kind).toBe('demo');
  });

  it('warns of the authorisation that ends first, 30 days before', () => {
    const endings = [
      { shop: shop('late'), at: NOW + 29 * DAY },
      { shop: shop('first'), at: NOW + 3 * DAY },
      { shop: shop('far'), at: NOW + 31 * DAY },
    ];
    expect(chooseWarning({ ...calm, endings })).toMatchObject({ kind: 'ending', shop: { id: 'first' }, count: 2 });
  });
});
