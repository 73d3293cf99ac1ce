import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleXFilled, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './verdict-icon.module.css';

export type Verdict = 'good' | 'look' | 'bad' | 'quiet';

const ICONS = {
  good: IconCircleCheckFilled,
  look: IconAlertTriangleFilled,
  bad: IconCircleXFilled,
  quiet: IconClock,
};

/** A verdict by shape and colour, and by a word for those who see neither. */
export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('settings');
  const Icon = ICONS[verdict];
  return (
    <span className={`${styles.icon} ${styles[verdict]}`}>
      <Icon size={16} aria-hidden="true" />
      <span className="visually-hidden">{t(`state.${verdict}`)}</span>
    </span>
  );
}
