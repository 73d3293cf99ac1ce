import { describe, expect, test } from 'vitest';
import { gatherAlerts } from './gather-alerts.ts';

function desk(isInFront = false) {
  const said: number[] = [];
  const waiting: (() => void)[] = [];
  const front = { isInFront };
  const alerts = gatherAlerts({
    isInFront: () => front.isInFront,
    say: (count) => said.push(count),
    wait: (act) => waiting.push(act),
  });
  const pass = () => {
    for (const act of waiting.splice(0)) act();
  };
  return { alerts, said, front, pass };
}

describe('alerts of new orders to ship', () => {
  test('orders that come together are said once', () => {
    const { alerts, said, pass } = desk();
    for (const count of [1, 3, 1]) alerts.add(count);
    pass();
    expect(said).toEqual([5]);
  });

  test('while the desk is in front nothing is said', () => {
    const { alerts, said, pass } = desk(true);
    alerts.add(4);
    pass();
    expect(said).toEqual([]);
  });

  test('somebody who comes back while they gather is not called', () => {
    const { alerts, said, front, pass } = desk();
    alerts.add(4);
    front.isInFront = true;
    pass();
    expect(said).toEqual([]);
  });

  test('the count grows until somebody looked', () => {
    const { alerts, said, pass } = desk();
    alerts.add(2);
    pass();
    alerts.add(3);
    pass();
    alerts.seen();
    alerts.add(1);
    pass();
    expect(said).toEqual([2, 5, 1]);
  });
});
