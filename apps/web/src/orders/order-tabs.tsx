import { ORDER_TABS, type OrderTab } from '@order-manager/domain/order/order-status';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { orderCountsQuery } from '../api/queries.ts';
import { formatCount } from '../format/count.ts';
import { TabBar } from '../ui/tab-bar.tsx';
import styles from './order-tabs.module.css';

type OrderTabsProps = { shops: readonly string[]; tab: OrderTab; onChange: (tab: OrderTab) => void };

/** The statuses of an order as tabs with live counts. */
export function OrderTabs({ shops, tab, onChange }: OrderTabsProps) {
  const { t, i18n } = useTranslation('orders');
  const counts = useQuery(orderCountsQuery(shops)).data?.tabs;
  const tabs = ORDER_TABS.map((value) => {
    const count = counts?.[value];
    const shown =
      count === undefined ? {} : { count: formatCount(count, i18n.language), countWords: t('count', { count }) };
    return { value, label: t(`tab.${value}`), ...shown };
  });
  const place = useTabInView(tab);
  return (
    <div ref={place} className={styles.tabs}>
      <TabBar label={t('tabsLabel')} tabs={tabs} value={tab} onChange={onChange} panelId="orders-panel" />
    </div>
  );
}

/** On a narrow screen the tabs scroll; the chosen one stands in the middle, so that its neighbours show. */
function useTabInView(tab: OrderTab) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab scrolls.
  useEffect(() => {
    const chosen = place.current?.querySelector('[aria-selected="true"]');
    chosen?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [tab]);
  return place;
}
