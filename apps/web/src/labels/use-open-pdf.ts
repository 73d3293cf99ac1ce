import type { Print, PrintRequest } from '@order-manager/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';

export type OpenPdf = {
  open: (request: PrintRequest, onMade?: (print: Print) => void) => void;
  print: Print | null;
  isMaking: boolean;
  error: unknown;
  /** The browser refused a new tab: the link must be clicked. */
  isBlocked: boolean;
};

/**
 * Makes a sheet and shows it in a new tab. The tab is opened within the click, empty, because browsers refuse tabs that
 * open later; the PDF follows when it is made, and the tab goes away again if it cannot be.
 */
export function useOpenPdf(waitingText: string): OpenPdf {
  const queryClient = useQueryClient();
  const [isBlocked, setIsBlocked] = useState(false);
  const isBusy = useRef(false);
  const make = useMutation({
    mutationFn: (request: PrintRequest) => fetchJson<Print>('/api/prints', { body: request }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: keys.orders }),
  });
  const open: OpenPdf['open'] = (request, onMade) => {
    // A second click comes before the button is drawn anew; it would make and count a second sheet.
    if (isBusy.current) return;
    isBusy.current = true;
    const tab = window.open('', '_blank');
    setIsBlocked(tab === null);
    if (tab) tab.document.title = waitingText;
    make.mutate(request, {
      onSuccess: (print) => {
        tab?.location.replace(print.url);
        onMade?.(print);
      },
      onError: () => tab?.close(),
      onSettled: () => {
        isBusy.current = false;
      },
    });
  };
  return { open, print: make.data ?? null, isMaking: make.isPending, error: make.error, isBlocked };
}
