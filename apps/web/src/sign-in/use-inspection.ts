import type { Inspection } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchJson } from '../api/fetch-json.ts';

const PAUSE_MS = 250;

/** What the server knows about the pasted URL, asked a moment after the last key. Null until it has answered. */
export function useInspection(pasted: string, isWorthAsking: boolean): Inspection | null {
  const settled = useSettled(pasted, PAUSE_MS);
  const answer = useQuery({
    queryKey: ['inspection', settled],
    queryFn: ({ signal }) => fetchJson<Inspection>('/api/connect/inspect', { body: { callbackUrl: settled }, signal }),
    enabled: isWorthAsking && settled === pasted,
    staleTime: 5_000,
    // A pasted URL holds a code: it is not kept longer than it is looked at.
    gcTime: 0,
    retry: false,
  });
  return settled === pasted ? (answer.data ?? null) : null;
}

function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
