import type { OrderRow } from '@order-manager/contract';
import { times } from '@order-manager/domain/money';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../format/money.ts';
import { KindBadges } from '../../ui/order-parts/kind-badges.tsx';
import { ProductPicture } from '../../ui/order-parts/product-picture.tsx';
import { DrawerPart } from './drawer-part.tsx';
import styles from './items-part.module.css';

/** What was bought, one line for each SKU. */
export function ItemsPart({ row }: { row: OrderRow }) {
  const { t } = useTranslation('orders');
  const units = row.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <DrawerPart
      title={t('drawer.items', { count: units })}
      aside={
        row.kinds.length > 0 ? (
          <span className={styles.kinds}>
            <KindBadges kinds={row.kinds} />
          </span>
        ) : null
      }
    >
      <ul className={styles.list}>
        {row.lines.map((line) => (
          <li key={`${line.skuId}${line.salePrice}${line.isGift}`} className={styles.item}>
            <ProductPicture url={line.imageUrl} quantity={line.quantity} size="drawer" />
            <div className={styles.words}>
              <span className={styles.name}>{line.productName}</span>
              <span className={styles.small}>
                <span className="id">{line.sellerSku ?? line.skuId}</span> <b>× {line.quantity}</b>
                {line.skuName === '' || line.skuName === line.sellerSku ? null : ` · ${line.skuName}`}
                {' · '}
                {t('drawer.each', { price: formatMoney({ amount: line.salePrice, currency: line.currency }) })}
                {line.isGift ? ` · ${t('drawer.gift')}` : null}
              </span>
            </div>
            <b className={styles.sum}>
              {formatMoney(times({ amount: line.salePrice, currency: line.currency }, line.quantity))}
            </b>
          </li>
        ))}
      </ul>
    </DrawerPart>
  );
}
