import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { syncQuery } from '../api/queries.ts';

/**
 * When the orders to ship of these shops were all here: infinity while a first import still brings some, 0 when they were
 * here before this page looked. `onFilled` is called once, at the moment the last one is here.
 */
export function useFilledAt(shops: readonly string[], onFilled: () => void): number {
  const sync = useQuery(syncQuery()).data;
  const inView = sync?.shops.filter(({ shopId }) => shops.length === 0 || shops.includes(shopId));
  const isFilled = inView?.every(({ toShipReady, phase }) => toShipReady || phase === 'complete') ?? false;
  const wasFilling = useRef(false);
  const [filledAt, setFilledAt] = useState(0);
  useEffect(() => {
    if (sync && !isFilled) wasFilling.current = true;
    if (!isFilled || !wasFilling.current) return;
    wasFilling.current = false;
    setFilledAt(Date.now());
    onFilled();
  }, [sync, isFilled, onFilled]);
  return isFilled ? filledAt : Number.POSITIVE_INFINITY;
}
