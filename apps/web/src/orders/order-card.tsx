// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import { IconCheck } from '@tabler/icons-react';
import { type MouseEvent, memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../format/money.ts';
import { clockTime } from '../format/shop-time.ts';
import { IdText } from '../ui/id-text.tsx';
import { MarketCode } from '../ui/market-code.tsx';
import { DeadlineChip } from '../ui/order-parts/deadline-chip.tsx';
import { deadlineWords } from '../ui/order-parts/deadline-words.ts';
import { KindBadges } from '../ui/order-parts/kind-badges.tsx';
import { ProductPicture } from '../ui/order-parts/product-picture.tsx';
import { ChangedTint } from './changed-tint.tsx';
import styles from './order-card.module.css';
import type { LineProps } from './order-line.tsx';
import { parcelsOf } from './row-shape.ts';
import { rowStatus } from './row-status.ts';
import { StatusMark } from './status-cell.tsx';
import { RowNotes } from './tags/row-notes.tsx';
import { useRowFocus } from './use-row-focus.ts';

const LONG_PRESS = 450;

/** One order on a phone. A tap opens it; a tap on the picture or a long press selects it. */
export const OrderCard = memo(function OrderCard(props: LineProps) {
  const { row, place, now, isPicked, isCursor, isGone, onOpen, onPick } = props;
  const { t } = useTranslation('orders');
  const card = useRowFocus(isCursor && props.takesFocus);
  const press = useLongPress(() => onPick(row, false));
  const status = rowStatus(row);
  const words = deadlineWords(row, now);
  const at = words?.at ?? row.createdAt;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the desk's keys work on the focused row.
    <div
      ref={card}
      role="row"
      aria-rowindex={place + 1}
      aria-label={t('row', { id: row.id })}
      aria-selected={isPicked}
      tabIndex={props.isTabStop ? 0 : -1}
      className={`${styles.card} ${isGone ? styles.gone : ''}`}
      onClick={() => press.wasLong() || onOpen(row)}
      onFocus={(event) => event.target === event.currentTarget && !isCursor && props.onReach(row)}
      {...press.handlers}
    >
      <ChangedTint at={props.changedAt} />
      <PictureTick {...props} />
      <div role="gridcell" className={styles.words}>
        <span className={styles.top}>
          <DeadlineChip order={row} now={now} />
          <span className={styles.time}>{clockTime(at, row.timeZone)}</span>
          <b className={styles.total}>{formatMoney(row.total)}</b>
        </span>
        <span className={styles.name}>{row.lines[0]?.productName ?? t('noItems')}</span>
        <span className={styles.last}>
          <MarketCode region={row.region} />
          <IdText id={row.id} short />
          {status.tone === 'normal' ? <Courier row={row} /> : null}
          <KindBadges kinds={row.kinds.slice(0, status.tone === 'normal' ? 3 : 1)} />
          <RowNotes row={row} onCard />
          {status.tone === 'normal' ? null : (
            <span className={styles.status}>
              <StatusMark status={status} />
            </span>
          )}
        </span>
      </div>
    </div>
  );
});

function PictureTick({ row, isPicked, onPick }: LineProps) {
  const { t } = useTranslation('orders');
  const units = row.lines.reduce((sum, line) => sum + line.quantity, 0);
  const stop = (event: MouseEvent) => event.stopPropagation();
  return (
    <div role="gridcell">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box itself hears the keys. */}
      <label className={styles.tick} onClick={stop}>
        <input
          type="checkbox"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('select', { id: row.id })}
          checked={isPicked}
          onChange={() => onPick(row, false)}
        />
        {isPicked ? (
          <span className={styles.ticked}>
            <IconCheck aria-hidden="true" />
          </span>
        ) : (
          <ProductPicture url={row.lines[0]?.imageUrl ?? null} quantity={units} size="phone" />
        )}
      </label>
    </div>
  );
}

function Courier({ row }: Pick<LineProps, 'row'>) {
  const { t } = useTranslation('orders');
  const parcels = parcelsOf(row);
  const courier = parcels.find((parcel) => parcel.providerName !== null)?.providerName ?? t('parcel.noCourier');
  const count = parcels.length > 1 ? `, ${t('packageCount', { count: parcels.length })}` : '';
  return <span className={styles.courier}>{courier + count}</span>;
}

/** A finger that rests on the card; the tap that ends it does not open it. */
function useLongPress(act: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const long = useRef(false);
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    long.current = false;
    stop();
    timer.current = setTimeout(() => {
      long.current = true;
      act();
    }, LONG_PRESS);
  };
  const handlers = { onTouchStart: start, onTouchEnd: stop, onTouchMove: stop, onTouchCancel: stop };
  return { handlers, wasLong: () => long.current };
}
