import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { orderCountsQuery } from '../api/queries.ts';
import { formatCount } from '../format/count.ts';

/** The tab of the browser says how many wait. */
export function useTitleCount(shops: readonly string[]): void {
  const { t, i18n } = useTranslation('orders');
  const waiting = useQuery(orderCountsQuery(shops)).data?.tabs['to-ship'] ?? 0;
  useEffect(() => {
    const name = `${t('title')} · Order Manager`;
    document.title = waiting > 0 ? `(${formatCount(waiting, i18n.language)}) ${name}` : name;
  }, [waiting, t, i18n.language]);
}
