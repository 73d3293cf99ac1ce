import type { OrderSummary } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { type Stat, StatLine } from '../ui/stat-line.tsx';
import { MoreCurrencies } from './more-currencies.tsx';

const MOST_CURRENCIES = 3;

/** The figures of the tab in one line. Sums stand side by side per currency and are never added. */
export function OrderStats({ summary }: { summary: OrderSummary | undefined }) {
  const { t, i18n } = useTranslation('orders');
  if (!summary) return <StatLine stats={[]} />;
  const counted = (['orders', 'packages', 'buyers', 'items'] as const).map((what) => ({
    key: what,
    value: formatCount(summary[what], i18n.language),
    label: t(`stats.${what}`, { count: summary[what] }),
  }));
  const sales = summary.sales.slice(0, MOST_CURRENCIES).map((money, index) => ({
    key: money.currency,
    value: formatMoney(money),
    label: index === 0 ? t('stats.sales') : '',
  }));
  const more = summary.sales.slice(MOST_CURRENCIES);
  const rest: Stat[] = more.length > 0 ? [{ key: 'more', value: <MoreCurrencies sales={more} />, label: '' }] : [];
  return <StatLine stats={[...counted, ...sales, ...rest, lateStat()]} />;

  function lateStat(): Stat {
    const late: Stat = {
      key: 'late',
      value: formatCount(summary?.late ?? 0, i18n.language),
      label: t('stats.late'),
      atEnd: true,
    };
    return summary && summary.late > 0 ? { ...late, tone: 'red' } : late;
  }
}
