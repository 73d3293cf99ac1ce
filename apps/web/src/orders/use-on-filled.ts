import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { syncQuery } from '../api/queries.ts';

/**
 * Calls `onFilled` once, when the first import of these shops, seen running by this page, has brought the last order to
 * ship: what is due first may be among what waits.
 */
export function useOnFilled(shops: readonly string[], onFilled: () => void): void {
  const sync = useQuery(syncQuery()).data;
  const inView = sync?.shops.filter(({ shopId }) => shops.length === 0 || shops.includes(shopId));
  const isFilled = inView?.every(({ toShipReady, phase }) => toShipReady || phase === 'complete') ?? false;
  const wasFilling = useRef(false);
  useEffect(() => {
    if (sync && !isFilled) wasFilling.current = true;
    if (!isFilled || !wasFilling.current) return;
    wasFilling.current = false;
    onFilled();
  }, [sync, isFilled, onFilled]);
}
