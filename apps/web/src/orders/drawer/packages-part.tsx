import type { OrderDetail, PackageRow } from '@order-manager/contract';
import { IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../format/shop-time.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { IdText } from '../../ui/id-text.tsx';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import { type OutcomeIcon, OutcomeMark } from '../../ui/order-parts/outcome-mark.tsx';
import { parcelsOf } from '../row-shape.ts';
import type { Tone } from '../row-status.ts';
import { DrawerPart } from './drawer-part.tsx';
import styles from './packages-part.module.css';
import { ParcelEvents } from './parcel-events.tsx';

const LABEL_LOOKS: Readonly<Record<PackageRow['label']['state'], { tone: Tone; icon?: OutcomeIcon }>> = {
  none: { tone: 'normal' },
  waiting: { tone: 'working' },
  here: { tone: 'done' },
  failed: { tone: 'failed' },
  gone: { tone: 'skipped' },
};

type PartProps = { detail: OrderDetail; now: number };

/** Each parcel with its courier, tracking number, label and prints. */
export function PackagesPart({ detail, now }: PartProps) {
  const { t } = useTranslation('orders');
  const parcels = parcelsOf(detail.row);
  const { deliveryOptionName } = detail;
  return (
    <DrawerPart
      title={t('drawer.packages', { count: parcels.length })}
      icon={<IconPackage size={16} />}
      aside={deliveryOptionName ? t('drawer.deliveryOption', { name: deliveryOptionName }) : null}
    >
      {parcels.length === 0 ? <p className={styles.none}>{t('parcel.none')}</p> : null}
      {parcels.map((parcel) => (
        <Parcel key={parcel.id} parcel={parcel} detail={detail} now={now} />
      ))}
      {detail.row.arrangedAt === null ? null : (
        <ParcelEvents
          order={{ shopId: detail.row.shopId, orderId: detail.row.id }}
          timeZone={detail.row.timeZone}
          now={now}
        />
      )}
    </DrawerPart>
  );
}

function Parcel({ parcel, detail, now }: PartProps & { parcel: PackageRow }) {
  const { t } = useTranslation('orders');
  const others = parcel.orderIds.filter((id) => id !== detail.row.id);
  return (
    <div className={styles.parcel}>
      <div className={styles.line}>
        <b className={styles.courier}>{parcel.providerName ?? t('parcel.noCourier')}</b>
        {parcel.trackingNumber ? (
          <>
            <span className="id">{parcel.trackingNumber}</span>
            <CopyButton text={parcel.trackingNumber} label={t('drawer.copyTracking')} />
          </>
        ) : (
          <span className={styles.quiet}>{t('parcel.noTracking')}</span>
        )}
        <LabelState parcel={parcel} timeZone={detail.row.timeZone} />
      </div>
      <div className={styles.small}>
        <span className={styles.package}>
          {t('drawer.package', { id: '' }).trim()} <IdText id={parcel.id} />
          <CopyButton text={parcel.id} label={t('drawer.copyPackage')} />
        </span>
        <Handover parcel={parcel} timeZone={detail.row.timeZone} now={now} />
        <Prints parcel={parcel} timeZone={detail.row.timeZone} now={now} />
        {others.length > 0 ? <span>{t('drawer.sharedWith', { ids: others.join(', ') })}</span> : null}
      </div>
    </div>
  );
}

function LabelState({ parcel, timeZone }: { parcel: PackageRow; timeZone: string }) {
  const { t } = useTranslation('orders');
  const { state, nextTryAt } = parcel.label;
  const next =
    state === 'waiting' && nextTryAt !== null
      ? t('statusDetail.nextLook', { time: clockTime(nextTryAt, timeZone) })
      : null;
  return (
    <span className={styles.label}>
      <OutcomeMark {...LABEL_LOOKS[state]}>{t(`drawer.label.${state}`)}</OutcomeMark>
      {next ? <span className={styles.quiet}>{next}</span> : null}
    </span>
  );
}

type TimedProps = { parcel: PackageRow; timeZone: string; now: number };

function Handover({ parcel, timeZone, now }: TimedProps) {
  const { t } = useTranslation('orders');
  const words = useMomentWords();
  const { handover, pickupSlot } = parcel;
  if (handover === null) return null;
  if (pickupSlot === null || handover === 'DROP_OFF') return <span>{t(`drawer.handover.${handover}`)}</span>;
  const time = `${words(pickupSlot.startAt, now, timeZone)}–${clockTime(pickupSlot.endAt, timeZone)}`;
  return <span>{t('drawer.pickupAt', { time })}</span>;
}

function Prints({ parcel, timeZone, now }: TimedProps) {
  const { t } = useTranslation('orders');
  const words = useMomentWords();
  const { count, lastAt } = parcel.prints;
  if (count === 0) return null;
  return <span>{t('drawer.printedTimes', { count, time: lastAt === null ? '' : words(lastAt, now, timeZone) })}</span>;
}
