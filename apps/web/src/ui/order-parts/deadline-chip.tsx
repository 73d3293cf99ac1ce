import type { OrderRow } from '@order-manager/contract';
import { IconAlertOctagonFilled, IconCircleCheck, IconClockExclamation, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spanSpoken, spanWords } from '../../format/countdown-words.ts';
import styles from './deadline-chip.module.css';
import { type DeadlineWords, deadlineWords } from './deadline-words.ts';

type DeadlineChipProps = {
  order: Pick<OrderRow, 'status' | 'createdAt' | 'paidAt' | 'arrangedAt' | 'deadlines'>;
  now: number;
};

/** How much time is left, as colour, ring and word together. Nothing where there is no deadline. */
export function DeadlineChip({ order, now }: DeadlineChipProps) {
  const { t } = useTranslation('orders');
  const { t: time } = useTranslation('time');
  const words = deadlineWords(order, now);
  if (!words) return <span className={styles.none}>{t('deadline.none')}</span>;
  const span = words.left === null ? '' : spanWords(words.left, time);
  const spoken = words.left === null ? '' : spanSpoken(words.left, time);
  return (
    <span className={`${styles.chip} ${styles[words.urgency]}`}>
      <Mark words={words} />
      <span aria-hidden="true">{t(`deadline.${words.word}`, { span })}</span>
      <span className="visually-hidden">{t(`deadlineSpoken.${words.word}`, { span: spoken })}</span>
    </span>
  );
}

function Mark({ words }: { words: DeadlineWords }) {
  switch (words.urgency) {
    case 'over':
      return <IconAlertOctagonFilled className={styles.icon} aria-hidden="true" />;
    case 'paused':
      return <IconClockPause className={styles.icon} aria-hidden="true" />;
    case 'done':
      return <IconCircleCheck className={styles.icon} aria-hidden="true" />;
    case 'late':
      return <IconClockExclamation className={styles.icon} aria-hidden="true" />;
    default:
      return <Ring share={words.share} />;
  }
}

const RADIUS = 5;
const ROUND = 2 * Math.PI * RADIUS;

/** The share of the allowed time that is left, counted from twelve o'clock. */
const Ring = ({ share }: { share: number }) => (
  <svg className={styles.ring} viewBox="0 0 14 14" aria-hidden="true">
    <circle className={styles.spent} cx="7" cy="7" r={RADIUS} />
    <circle
      className={styles.rest}
      cx="7"
      cy="7"
      r={RADIUS}
      strokeDasharray={`${Math.max(share, 0.06) * ROUND} ${ROUND}`}
      transform="rotate(-90 7 7)"
    />
  </svg>
);
