// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { OrderRow } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { deadlineWords } from '../ui/order-parts/deadline-words.ts';
import { KindBadges } from '../ui/order-parts/kind-badges.tsx';
import { Moment } from '../ui/order-parts/moment.tsx';
import { ProductPicture } from '../ui/order-parts/product-picture.tsx';
import styles from './line-cells.module.css';
import { RowNotes } from './tags/row-notes.tsx';

/** The moment under the chip: the ship-by time in shop time, else when it was ordered. */
export function DueMoment({ row, now }: { row: OrderRow; now: number }) {
  const { t } = useTranslation('orders');
  const words = deadlineWords(row, now);
  if (words?.urgency === 'paused') return <span>{t('buyerCanCancel')}</span>;
  const at = words?.at ?? row.createdAt;
  return <Moment at={at} now={now} timeZone={row.timeZone} />;
}

/** Picture with quantity, the first product, its SKU, kinds and notes. */
export function ItemsCell({ row }: { row: OrderRow }) {
  const { t } = useTranslation('orders');
  const [first, ...others] = row.lines;
  const units = row.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <div role="gridcell" className={styles.items}>
      <ProductPicture url={first?.imageUrl ?? null} quantity={units} />
      <div className={styles.words}>
        <span className={styles.name} title={first?.productName}>
          {first?.productName ?? t('noItems')}
        </span>
        <span className={styles.second}>
          {first ? (
            <span className={`id ${styles.sku}`}>{`${first.sellerSku ?? first.skuName} × ${first.quantity}`}</span>
          ) : null}
          {others.length > 0 ? <span className={styles.more}>{t('moreSkus', { count: others.length })}</span> : null}
          <KindBadges kinds={row.kinds} />
          <RowNotes row={row} />
        </span>
      </div>
    </div>
  );
}
