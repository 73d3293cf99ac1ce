import { Button } from '@mantine/core';
import type { OrderDetail } from '@order-manager/contract';
import { IconPrinter, IconTruckDelivery } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format/count.ts';
import { useNarrow } from '../../shell/use-narrow.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { parcelsOf } from '../row-shape.ts';
import { orderKey, rowKey } from '../selection.ts';
import styles from './drawer-foot.module.css';
import type { DrawerProps } from './order-drawer.tsx';
import { whyNot } from './why-not.ts';

type FootProps = DrawerProps & { detail: OrderDetail | undefined };

/** What can be done with the order, always at the same place; a button that rests says why. */
export function DrawerFoot({ order, rows, total, detail, onShip, onPrint }: FootProps) {
  const { t, i18n } = useTranslation('orders');
  const isPhone = useNarrow() === 'phone';
  const place = rows.findIndex((row) => rowKey(row) === orderKey(order)) + 1;
  const ships = detail !== undefined && canShip(detail);
  const prints = detail !== undefined && canPrint(detail);
  // The box with the reason has the one ink button then.
  const isSaid = detail != null && whyNot(detail) !== null;
  const number = (count: number) => formatCount(count, i18n.language);
  return (
    <footer className={styles.foot}>
      <Button
        variant={ships && !isSaid ? 'filled' : 'default'}
        disabled={!ships}
        leftSection={<IconTruckDelivery size={16} />}
        aria-label={t('drawer.ship')}
        onClick={() => onShip(order)}
      >
        {t('drawer.ship')} <Hint letter="s" />
      </Button>
      <Button
        variant={prints && !ships && !isSaid ? 'filled' : 'default'}
        disabled={!prints}
        leftSection={<IconPrinter size={16} />}
        aria-label={t('drawer.print')}
        onClick={() => onPrint(order)}
      >
        {t('drawer.print')} <Hint letter="p" />
      </Button>
      <span className={styles.why}>
        {detail && !ships ? t(prints ? 'drawer.nothingToShip' : 'drawer.noLabelYet') : null}
      </span>
      {place > 0 && !isPhone ? (
        <span className={styles.place}>
          {t('drawer.place', { index: number(place), total: number(total ?? rows.length) })} <Kbd>j</Kbd> <Kbd>k</Kbd>{' '}
          {t('drawer.toMove')}
        </span>
      ) : null}
    </footer>
  );
}

const Hint = ({ letter }: { letter: string }) => (
  <span className={styles.hint}>
    <Kbd>{letter}</Kbd>
  </span>
);

const OPEN: readonly string[] = ['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'];

const canShip = ({ row, cannotShip }: OrderDetail): boolean =>
  OPEN.includes(row.status) && (cannotShip === null || cannotShip.verdict === 'missing-tracking');

const canPrint = ({ row }: OrderDetail): boolean =>
  parcelsOf(row).some(({ label }) => label.state !== 'none' && label.state !== 'gone');
