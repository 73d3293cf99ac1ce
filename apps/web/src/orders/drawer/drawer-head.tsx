import { ActionIcon } from '@mantine/core';
import type { OrderRow } from '@order-manager/contract';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { zoneName } from '../../format/shop-time.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { MarketCode } from '../../ui/market-code.tsx';
import { DeadlineChip } from '../../ui/order-parts/deadline-chip.tsx';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import { rowStatus } from '../row-status.ts';
import { StatusMark } from '../status-cell.tsx';
import styles from './drawer-head.module.css';
import type { DrawerProps } from './order-drawer.tsx';

type HeadProps = DrawerProps & { row: OrderRow | undefined; now: number };

/** Whose order it is and how much time is left; previous, next, close. */
export function DrawerHead({ order, row, now, onMove, onClose }: HeadProps) {
  const { t } = useTranslation('orders');
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <div className={styles.top}>
          <h2 className={styles.title}>
            <span className={styles.word}>{t('drawer.title', { id: '' }).trim()} </span>
            <span className="id">{order.orderId}</span>
          </h2>
          <CopyButton text={order.orderId} label={t('drawer.copyId')} />
          {row ? (
            <span className={styles.shop}>
              <MarketCode region={row.region} /> {row.shopName}
            </span>
          ) : null}
        </div>
        {row ? <DeadlineLine row={row} now={now} /> : null}
      </div>
      <div className={styles.buttons}>
        <ActionIcon variant="subtle" size="var(--ctl-sm)" aria-label={t('drawer.previous')} onClick={() => onMove(-1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon variant="subtle" size="var(--ctl-sm)" aria-label={t('drawer.next')} onClick={() => onMove(1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="var(--ctl-sm)"
          aria-label={t('drawer.close')}
          onClick={onClose}
          data-autofocus
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
    </header>
  );
}

function DeadlineLine({ row, now }: { row: OrderRow; now: number }) {
  const { t } = useTranslation('orders');
  const words = useMomentWords();
  const { shipBy, autoCancelAt } = row.deadlines;
  const isOpen = row.status === 'AWAITING_SHIPMENT' || row.status === 'PARTIALLY_SHIPPING' || row.status === 'ON_HOLD';
  const zone = shipBy === null ? '' : ` ${zoneName(shipBy, row.timeZone)}`;
  const due = shipBy === null ? null : `${words(shipBy, now, row.timeZone)}${zone}`;
  const parts = [
    due === null ? null : t(isOpen ? 'drawer.shipBy' : 'drawer.wasDue', { time: due }),
    isOpen && autoCancelAt !== null ? t('drawer.autoCancel', { time: words(autoCancelAt, now, row.timeZone) }) : null,
  ];
  return (
    <div className={styles.due}>
      {isOpen ? <DeadlineChip order={row} now={now} /> : <StatusMark status={rowStatus(row)} />}
      <span className={styles.when}>{parts.filter(Boolean).join(', ')}</span>
    </div>
  );
}
