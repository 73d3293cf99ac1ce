import type { PreflightGroup, PreflightItem } from '@order-manager/contract';
import {
  IconBan,
  IconBuildingWarehouse,
  IconCalendarTime,
  IconChevronDown,
  IconCircleCheckFilled,
  IconClockPause,
  IconCreditCard,
  IconFileX,
  IconHelpCircle,
  IconMessage,
  IconPackageImport,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { IdText } from '../ui/id-text.tsx';
import { useMomentWords } from '../ui/order-parts/moment.tsx';
import { ProductPicture } from '../ui/order-parts/product-picture.tsx';
import { unitId, VERDICT_FATES } from './group-preflight.ts';
import type { TypedTracking } from './plan-run.ts';
import styles from './preflight-group-line.module.css';
import { TrackingFields } from './tracking-fields.tsx';

const ICONS: Readonly<Record<PreflightGroup['verdict'], typeof IconBan>> = {
  ready: IconCircleCheckFilled,
  'buyer-asks-to-cancel': IconMessage,
  'missing-tracking': IconFileX,
  'on-hold': IconClockPause,
  'not-released': IconCalendarTime,
  'no-package-yet': IconPackageImport,
  'by-tiktok': IconBuildingWarehouse,
  'already-arranged': IconTruckDelivery,
  cancelled: IconBan,
  unpaid: IconCreditCard,
  'wrong-status': IconHelpCircle,
};

/** The group spans shops, so its one moment is told in the reader's own time. */
const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

type GroupLineProps = {
  group: PreflightGroup;
  tracking: ReadonlyMap<string, TypedTracking>;
  onTracking: (next: ReadonlyMap<string, TypedTracking>) => void;
};

/** One group of the preflight: how many, why, and the packages behind it. */
export function PreflightGroupLine({ group, tracking, onTracking }: GroupLineProps) {
  const { t, i18n } = useTranslation('shipping');
  const id = useId();
  const { verdict, packages, items } = group;
  const [isOpen, setIsOpen] = useState(verdict === 'missing-tracking' && items.length <= 3);
  const Icon = ICONS[verdict];
  return (
    <section className={styles.group} aria-label={t(`verdict.${verdict}.name`)}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('showList', { group: t(`verdict.${verdict}.name`) })}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon className={`${styles.icon} ${styles[VERDICT_FATES[verdict]]}`} aria-hidden="true" />
        <b className={styles.count}>{formatCount(packages, i18n.language)}</b>
        <span className={styles.name}>{t(`verdict.${verdict}.name`)}</span>
        <span className={styles.reason}>
          <Reason group={group} />
        </span>
        <IconChevronDown className={`${styles.chevron} ${isOpen ? styles.open : ''}`} aria-hidden="true" />
      </button>
      {isOpen ? (
        <ul id={id} className={styles.list}>
          {items.map((item) => (
            <Item key={unitId(item)} item={item} tracking={tracking} onTracking={onTracking} />
          ))}
          {packages > items.length ? (
            <li className={styles.rest}>{t('notNamed', { count: packages - items.length })}</li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}

function Reason({ group }: { group: PreflightGroup }) {
  const { t } = useTranslation('shipping');
  const words = useMomentWords();
  if (group.verdict === 'ready') {
    const { couriers, warehouses } = group;
    const counts = [couriers > 0 ? t('couriers', { count: couriers }) : null, t('warehouses', { count: warehouses })];
    return counts.filter(Boolean).join(', ');
  }
  const reason = t(`verdict.${group.verdict}.reason`);
  return group.lastFreeAt === null
    ? reason
    : `${reason}. ${t('freeAt', { time: words(group.lastFreeAt, Date.now(), OWN_ZONE) })}`;
}

type ItemProps = Omit<GroupLineProps, 'group'> & { item: PreflightItem };

function Item({ item, tracking, onTracking }: ItemProps) {
  const { t } = useTranslation('shipping');
  const [firstOrder] = item.orderIds;
  return (
    <li className={styles.item}>
      <ProductPicture url={item.imageUrl} />
      <span className={styles.ids}>
        {item.packageId === null ? t('noPackageId') : <IdText id={item.packageId} />}
        <span className={styles.orders}>{t('orderIds', { ids: item.orderIds.join(', ') })}</span>
      </span>
      <span className={styles.contents} title={item.contents}>
        {item.contents}
        <span className={styles.orders}>{item.courier}</span>
      </span>
      {item.verdict === 'missing-tracking' ? (
        <TrackingFields item={item} tracking={tracking} onTracking={onTracking} />
      ) : item.verdict !== 'ready' && firstOrder ? (
        <Link to="/orders" search={{ tab: 'all', open: `${item.shopId}~${firstOrder}` }} className={styles.link}>
          {t('openOrder')}
        </Link>
      ) : null}
    </li>
  );
}
