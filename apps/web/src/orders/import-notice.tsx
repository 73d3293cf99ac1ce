import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { syncQuery } from '../api/queries.ts';
import { useSession } from '../api/use-session.ts';
import { formatCount } from '../format/count.ts';
import { summariseSync } from '../shell/sync-summary.ts';
import { ShareBar } from '../ui/share-bar.tsx';
import styles from './import-notice.module.css';

/** While the first import runs: what is here already, and how much is still to come. */
export function ImportNotice({ shops }: { shops: readonly string[] }) {
  const summary = useImport(shops);
  const { t, i18n } = useTranslation('orders');
  if (!summary) return null;
  const number = (count: number) => formatCount(count, i18n.language);
  const done = number(summary.done);
  const words =
    summary.total === null ? t('import.some', { done }) : t('import.of', { done, total: number(summary.total) });
  const share = summary.total === null ? 0 : summary.done / Math.max(summary.total, 1);
  return (
    <div className={styles.notice}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.what}>{t(summary.toShipReady ? 'import.historyComing' : 'import.toShipComing')}</span>
      <span className={styles.bar}>
        <ShareBar share={share} label={t('import.label')} valueText={words} />
      </span>
      <span className={styles.count}>{words}</span>
    </div>
  );
}

/** The running first import of the shops in view; null when there is none. */
export function useImport(shops: readonly string[]) {
  const session = useSession();
  const status = useQuery(syncQuery()).data;
  if (!status) return null;
  const inView = shops.length > 0 ? shops : session.shops.map((shop) => shop.id);
  const paused = session.shops.filter((shop) => shop.state !== 'connected').map((shop) => shop.id);
  const summary = summariseSync(status, inView, paused);
  return summary.kind === 'importing' ? summary : null;
}
