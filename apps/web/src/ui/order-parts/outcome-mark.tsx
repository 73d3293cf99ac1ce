import {
  IconBan,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleXFilled,
  IconClock,
  IconClockPause,
  IconHandStop,
  IconHelpCircle,
  IconLoader2,
  IconMapPin,
  IconMessage,
  IconTruckDelivery,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '../../orders/row-status.ts';
import styles from './outcome-mark.module.css';

const ICONS = {
  normal: IconCircleDashed,
  working: IconLoader2,
  done: IconCircleCheckFilled,
  decide: IconMessage,
  failed: IconCircleXFilled,
  skipped: IconCircleMinus,
  stop: IconHandStop,
  paused: IconClockPause,
  cancelled: IconBan,
  address: IconMapPin,
  moving: IconTruckDelivery,
  arrived: IconCircleCheck,
  waiting: IconClock,
  unknown: IconHelpCircle,
} as const;

export type OutcomeIcon = keyof typeof ICONS;

type OutcomeMarkProps = { tone: Tone; icon?: OutcomeIcon; children?: ReactNode };

/** An outcome as icon shape, colour and word; grey where all is normal. */
export function OutcomeMark({ tone, icon = tone, children }: OutcomeMarkProps) {
  const Icon = ICONS[icon];
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Icon className={`${styles.icon} ${tone === 'working' ? 'turning' : ''}`} aria-hidden="true" />
      {children === undefined ? null : <span className={styles.word}>{children}</span>}
    </span>
  );
}
