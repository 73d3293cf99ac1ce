import { Button } from '@mantine/core';
import type { OrderDetail } from '@order-manager/contract';
import { IconCircleXFilled, IconClockPause, IconInfoCircle, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../../i18n/add-english.ts';
import { shipping } from '../../i18n/en/shipping.ts';
import { VERDICT_FATES } from '../../shipping/group-preflight.ts';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import styles from './cannot-ship.module.css';

addEnglish('shipping', shipping);

type Verdict = keyof typeof VERDICT_FATES;
type Look = 'red' | 'amber' | 'grey';

const LOOKS: Readonly<Record<Verdict | 'other', Look>> = {
  ready: 'grey',
  'buyer-asks-to-cancel': 'amber',
  'missing-tracking': 'amber',
  'on-hold': 'grey',
  'not-released': 'grey',
  'no-package-yet': 'grey',
  'by-tiktok': 'grey',
  'already-arranged': 'grey',
  cancelled: 'red',
  unpaid: 'grey',
  'wrong-status': 'red',
  other: 'red',
};

const ICONS = { red: IconCircleXFilled, amber: IconMessage, grey: IconInfoCircle } as const;

type CannotShipProps = {
  detail: OrderDetail;
  reason: NonNullable<OrderDetail['cannotShip']>;
  now: number;
  onShip: () => void;
};

/** One reason and one next step, at the place where it hurts. */
export function CannotShip({ detail, reason, now, onShip }: CannotShipProps) {
  const { t } = useTranslation('shipping');
  const words = useMomentWords();
  const verdict = verdictOf(reason.verdict);
  const look = LOOKS[verdict];
  const Icon = verdict === 'on-hold' ? IconClockPause : ICONS[look];
  const free =
    reason.freeAt === null ? '' : ` ${t('freeFrom', { time: words(reason.freeAt, now, detail.row.timeZone) })}`;
  return (
    <div>
      <section className={`${styles.box} ${styles[look]}`} aria-label={t('why')}>
        <Icon className={styles.icon} aria-hidden="true" />
        <div>
          <h3 className={styles.title}>{t('why')}</h3>
          <p className={styles.why}>
            {t(`whyNot.${verdict}`)}
            {free}
          </p>
          {verdict === 'missing-tracking' ? (
            <Button onClick={onShip} mt="sm">
              {t('ship')}
            </Button>
          ) : null}
        </div>
      </section>
    </div>
  );
}

/** A verdict newer than this screen still gets a sentence. */
const verdictOf = (verdict: string): Verdict | 'other' =>
  Object.hasOwn(VERDICT_FATES, verdict) ? (verdict as Verdict) : 'other';
