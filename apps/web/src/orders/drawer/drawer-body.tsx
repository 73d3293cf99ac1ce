import type { OrderDetail } from '@order-manager/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BuyerPart } from './buyer-part.tsx';
import { CannotShip } from './cannot-ship.tsx';
import styles from './drawer-body.module.css';
import { ItemsPart } from './items-part.tsx';
import { MoneyPart } from './money-part.tsx';
import { NotesPart } from './notes-part.tsx';
import { OtherOrders } from './other-orders.tsx';
import { PackagesPart } from './packages-part.tsx';
import { RawPart } from './raw-part.tsx';
import { TimelinePart } from './timeline-part.tsx';
import { whyNot } from './why-not.ts';

type BodyProps = { detail: OrderDetail; now: number; onShip: () => void };

/** Reason first, then what travels, to whom, for how much, what people wrote; beside it what happened. */
export function DrawerBody({ detail, now, onShip }: BodyProps) {
  const { t } = useTranslation('orders');
  const [isRaw, setIsRaw] = useState(false);
  const why = whyNot(detail);
  return (
    <>
      <div className={styles.main}>
        {why ? <CannotShip detail={detail} why={why} now={now} onShip={onShip} /> : null}
        <PackagesPart detail={detail} now={now} />
        <ItemsPart row={detail.row} />
        <BuyerPart detail={detail} />
        <div className={styles.pair}>
          <MoneyPart detail={detail} />
          <NotesPart detail={detail} now={now} />
        </div>
        {isRaw ? <RawPart order={{ shopId: detail.row.shopId, orderId: detail.row.id }} /> : null}
      </div>
      <TimelinePart detail={detail} now={now}>
        <OtherOrders detail={detail} />
        <button type="button" className={styles.link} aria-expanded={isRaw} onClick={() => setIsRaw(!isRaw)}>
          {t(isRaw ? 'drawer.rawHide' : 'drawer.raw')}
        </button>
      </TimelinePart>
    </>
  );
}
