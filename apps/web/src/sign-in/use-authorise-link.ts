import type { AuthorisationLink, LinkRequest } from '@order-manager/contract';
import { useMutation } from '@tanstack/react-query';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { showToast } from '../ui/show-toast.ts';

/** Builds an authorisation link with a one-time state. */
export function useAuthoriseLink() {
  const words = useProblemWords();
  return useMutation({
    mutationFn: (body: LinkRequest) => fetchJson<AuthorisationLink>('/api/connect/links', { body }),
    onError: (error) => {
      const { title, why } = words(refusalFrom(error));
      showToast({ id: 'link', kind: 'failed', title, text: why });
    },
  });
}

/** Which Partner Center an app of that shop region belongs to. */
export const linkRegion = (shopRegion: string | null): LinkRequest['region'] => (shopRegion === 'US' ? 'us' : 'global');
