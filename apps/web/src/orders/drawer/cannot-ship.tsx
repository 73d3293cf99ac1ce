import { Button } from '@mantine/core';
import type { OrderDetail } from '@order-manager/contract';
import {
  IconCircleXFilled,
  IconClockPause,
  IconExternalLink,
  IconInfoCircle,
  IconMessage,
  IconRefresh,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../../i18n/add-english.ts';
import { shipping } from '../../i18n/en/shipping.ts';
import { labelWhyOf } from '../../labels/label-why.ts';
import { useSyncNow } from '../../shell/use-sync-now.ts';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import styles from './cannot-ship.module.css';
import { sellerCenterUrl } from './seller-center-url.ts';
import { useTryLabel } from './use-try-label.ts';
import type { NextStep, WhyNot } from './why-not.ts';

addEnglish('shipping', shipping);

type Look = 'red' | 'amber' | 'grey';

/** What is not named here is normal, and grey. */
const LOOKS: Readonly<Partial<Record<WhyNot['why'], Look>>> = {
  'buyer-asks-to-cancel': 'amber',
  'missing-tracking': 'amber',
  'label-failed': 'red',
  cancelled: 'red',
  'wrong-status': 'red',
  other: 'red',
};

const ICONS = { red: IconCircleXFilled, amber: IconMessage, grey: IconInfoCircle } as const;

type CannotShipProps = { detail: OrderDetail; why: WhyNot; now: number; onShip: () => void };

/** One reason and one next step, at the place where it hurts. */
export function CannotShip({ detail, why, now, onShip }: CannotShipProps) {
  const { t } = useTranslation('shipping');
  const { t: orders } = useTranslation('orders');
  const look = LOOKS[why.why] ?? 'grey';
  const Icon = why.why === 'on-hold' ? IconClockPause : ICONS[look];
  const tries = why.why === 'label-failed' ? why.tries : 0;
  return (
    <div>
      <section className={`${styles.box} ${styles[look]}`} aria-label={t('why')}>
        <Icon className={styles.icon} aria-hidden="true" />
        <div className={styles.words}>
          <h3 className={styles.title}>{t('why')}</h3>
          <p className={styles.why}>
            <Reason detail={detail} why={why} now={now} />
          </p>
          <div className={styles.step}>
            <StepButton step={why.step} detail={detail} onShip={onShip} />
            {tries > 0 ? <span className={styles.tries}>{orders('drawer.labelTries', { count: tries })}</span> : null}
          </div>
        </div>
      </section>
    </div>
  );
}

function Reason({ detail, why, now }: Omit<CannotShipProps, 'onShip'>) {
  const { t } = useTranslation('shipping');
  const { t: labels } = useTranslation('labelWhy');
  const words = useMomentWords();
  if (why.why === 'label-failed') return labels(`${labelWhyOf(why.reason)}.reason`);
  const free = why.freeAt === null ? '' : ` ${t('freeFrom', { time: words(why.freeAt, now, detail.row.timeZone) })}`;
  return t(`whyNot.${why.why}`) + free;
}

type StepProps = { step: NextStep; detail: OrderDetail; onShip: () => void };

function StepButton({ step, detail, onShip }: StepProps) {
  const { t } = useTranslation('shipping');
  const { shopId, id, region } = detail.row;
  const tryLabel = useTryLabel({ shopId, orderId: id });
  const syncNow = useSyncNow();
  const name = t(`nextStep.${step}`);
  switch (step) {
    case 'ship':
      return (
        <Button leftSection={<IconTruckDelivery size={15} />} onClick={onShip}>
          {name}
        </Button>
      );
    case 'try-label':
      return (
        <Button leftSection={<IconRefresh size={15} />} disabled={tryLabel.isPending} onClick={() => tryLabel.mutate()}>
          {name}
        </Button>
      );
    case 'look-again':
      return (
        <Button
          variant="default"
          leftSection={<IconRefresh size={15} />}
          disabled={syncNow.isPending}
          onClick={() => syncNow.mutate([shopId])}
        >
          {name}
        </Button>
      );
    case 'seller-center':
      return (
        <Button
          variant="default"
          component="a"
          href={sellerCenterUrl(region)}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconExternalLink size={15} />}
        >
          {name}
        </Button>
      );
  }
}
