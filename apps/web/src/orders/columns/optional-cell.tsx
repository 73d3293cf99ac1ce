// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { OrderRow } from '@order-manager/contract';
import { IconNote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MarketCode } from '../../ui/market-code.tsx';
import { KindBadges } from '../../ui/order-parts/kind-badges.tsx';
import { Moment } from '../../ui/order-parts/moment.tsx';
import type { ColumnName } from './column-choice.ts';
import styles from './optional-cell.module.css';

type OptionalCellProps = { name: ColumnName; row: OrderRow; now: number };

/** A cell of a column that somebody switched on. */
export default function OptionalCell(props: OptionalCellProps) {
  return (
    <div role="gridcell" className={styles.cell}>
      <Inside {...props} />
    </div>
  );
}

function Inside({ name, row, now }: OptionalCellProps): ReactNode {
  const { t } = useTranslation('orders');
  switch (name) {
    case 'tags':
      return row.tags.length === 0 ? <Nothing /> : <Tags tags={row.tags} />;
    case 'notes':
      return row.notes === 0 ? <Nothing /> : <Notes count={row.notes} />;
    case 'created':
      return <Moment at={row.createdAt} now={now} timeZone={row.timeZone} />;
    case 'paid':
      return row.paidAt === null ? <Nothing /> : <Moment at={row.paidAt} now={now} timeZone={row.timeZone} />;
    case 'warehouse':
      return <Text>{row.warehouseName}</Text>;
    case 'option':
      return <Text>{row.deliveryOptionName}</Text>;
    case 'payment':
      return (
        <Text>{row.isCod ? t('cod') : (row.paymentMethodName ?? t(row.paidAt === null ? 'unpaid' : 'paid'))}</Text>
      );
    case 'kind':
      return row.kinds.length === 0 ? <Nothing /> : <KindBadges kinds={row.kinds} />;
    case 'market':
      return <MarketCode region={row.region} />;
    default:
      return null;
  }
}

const Nothing = () => <span className={styles.nothing}>–</span>;

const Text = ({ children }: { children: string | null }) =>
  children === null ? (
    <Nothing />
  ) : (
    <span className={styles.text} title={children}>
      {children}
    </span>
  );

const Tags = ({ tags }: { tags: readonly string[] }) => (
  <span className={styles.tags} title={tags.join(', ')}>
    {tags.map((tag) => (
      <span key={tag} className={styles.tag}>
        {tag}
      </span>
    ))}
  </span>
);

const Notes = ({ count }: { count: number }) => (
  <span className={styles.notes}>
    <IconNote size={14} aria-hidden="true" /> {count}
  </span>
);
