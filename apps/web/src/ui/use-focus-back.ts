import { useEffect, useState } from 'react';

/** For layers that exist only while they are open: when one closes, focus goes back to what opened it, else to the page. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The layer's own trap lets go first.
      setTimeout(() => placeOf(opener)?.focus({ preventScroll: true }));
    },
    [opener],
  );
}

function placeOf(opener: Element | null): HTMLElement | null {
  // A layer that opened in the meantime, or a field somebody is in, keeps the focus.
  if (document.activeElement !== document.body) return null;
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) return opener;
  return document.getElementById('content');
}
