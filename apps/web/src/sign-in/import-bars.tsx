import type { ShopSummary, ShopSync } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { syncQuery } from '../api/queries.ts';
import { formatCount } from '../format/count.ts';
import { MarketCode } from '../ui/market-code.tsx';
import { ShareBar } from '../ui/share-bar.tsx';
import styles from './connecting-view.module.css';

/** How far the import of each shop is. */
export function ImportBars({ shops }: { shops: readonly ShopSummary[] }) {
  const sync = useQuery({ ...syncQuery(), refetchInterval: 1_000 });
  return (
    <div className={styles.imports}>
      {shops.map((shop) => (
        <ImportLine key={shop.id} shop={shop} sync={sync.data?.shops.find(({ shopId }) => shopId === shop.id)} />
      ))}
    </div>
  );
}

function ImportLine({ shop, sync }: { shop: ShopSummary; sync: ShopSync | undefined }) {
  const { t, i18n } = useTranslation('signIn');
  const count = (value: number) => formatCount(value, i18n.language);
  const done = sync?.imported ?? 0;
  const total = sync?.phase === 'complete' ? Math.max(done, 0) : (sync?.expected ?? null);
  const text =
    total === null
      ? t('result.importSome', { done: count(done) })
      : t('result.importOf', { done: count(done), total: count(total) });
  return (
    <>
      <span className={styles.shop}>
        <MarketCode region={shop.region} />
        <span>{shop.name}</span>
      </span>
      <ShareBar share={total === null ? 0 : done / Math.max(total, 1)} label={shop.name} valueText={text} />
      <span className={styles.count}>{text}</span>
    </>
  );
}
