import { Drawer } from '@mantine/core';
import type { OrderRef, OrderRow } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addEnglishTo } from '../../i18n/add-english.ts';
import { orderDrawer } from '../../i18n/en/order-drawer.ts';
import { useNarrow } from '../../shell/use-narrow.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useMinute } from '../../ui/order-parts/use-minute.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { orderDetailQuery } from '../order-queries.ts';
import { orderKey, rowKey } from '../selection.ts';
import { DrawerBody } from './drawer-body.tsx';
import { DrawerFoot } from './drawer-foot.tsx';
import { DrawerHead } from './drawer-head.tsx';
import styles from './order-drawer.module.css';

addEnglishTo('orders', orderDrawer, 'order-drawer');

export type DrawerProps = {
  order: OrderRef;
  /** The list behind it, for "2 of 128" and for what is known before the answer comes. */
  rows: readonly OrderRow[];
  total: number | null;
  /** A dialog lies on top: keys belong to that. */
  isCovered: boolean;
  onMove: (step: 1 | -1) => void;
  onClose: () => void;
  onShip: (order: OrderRef) => void;
  onPrint: (order: OrderRef) => void;
};

/** One order beside the list: why it cannot ship, packages, items, buyer, money, notes, and what happened. */
export default function OrderDrawer(props: DrawerProps) {
  const { order, rows, isCovered, onClose } = props;
  useFocusBack();
  const { t } = useTranslation('orders');
  const now = useMinute();
  const isPhone = useNarrow() === 'phone';
  const detail = useQuery(orderDetailQuery(order));
  const known = rows.find((row) => rowKey(row) === orderKey(order));
  const row = detail.data?.row ?? known;
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size={isPhone ? '100%' : 'var(--drawer-w)'}
      zIndex="var(--z-drawer)"
      closeOnEscape={!isCovered}
      trapFocus={!isCovered}
    >
      <Drawer.Overlay className={styles.scrim} backgroundOpacity={1} color="var(--scrim)" />
      <Drawer.Content
        classNames={{ content: styles.drawer }}
        aria-label={t('drawer.title', { id: order.orderId })}
        aria-labelledby={undefined}
      >
        <DrawerHead {...props} row={row} now={now} />
        <div className={styles.middle}>
          {detail.isError && !detail.data ? (
            <ErrorState error={detail.error} onTryAgain={() => void detail.refetch()} />
          ) : detail.data ? (
            <DrawerBody key={orderKey(order)} detail={detail.data} now={now} onShip={() => props.onShip(order)} />
          ) : (
            <SkeletonRows rows={8} />
          )}
        </div>
        <DrawerFoot {...props} detail={detail.data} />
      </Drawer.Content>
    </Drawer.Root>
  );
}
