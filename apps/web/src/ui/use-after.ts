import { useEffect, useState } from 'react';

/** True once `ms` have passed since the first paint: an answer that is quick never shows a skeleton. */
export function useAfter(ms: number): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isLater;
}
