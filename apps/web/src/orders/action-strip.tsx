import type { Attention, OrderSummary } from '@order-manager/contract';
import {
  IconAlertOctagonFilled,
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleX,
  IconClock,
  IconMapPin,
  IconMessage,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import styles from './action-strip.module.css';
import { ATTENTION_CELLS } from './desk-state.ts';

const LOOKS: Readonly<Record<Attention, { Icon: typeof IconClock; tone: 'red' | 'amber' }>> = {
  overdue: { Icon: IconAlertOctagonFilled, tone: 'red' },
  'ship-within-24h': { Icon: IconClock, tone: 'amber' },
  'auto-cancel-within-24h': { Icon: IconAlertTriangle, tone: 'red' },
  'buyer-asks-to-cancel': { Icon: IconMessage, tone: 'amber' },
  'label-failed': { Icon: IconCircleX, tone: 'red' },
  'address-changed': { Icon: IconMapPin, tone: 'amber' },
  'return-waiting': { Icon: IconArrowBackUp, tone: 'amber' },
};

type ActionStripProps = {
  counts: OrderSummary['attention'] | undefined;
  chosen: Attention | null;
  onChoose: (attention: Attention) => void;
};

/** What needs a person, always in the same seven places; each cell is a filter. */
export function ActionStrip({ counts, chosen, onChoose }: ActionStripProps) {
  const { t, i18n } = useTranslation('orders');
  return (
    <section className={styles.strip} aria-label={t('attentionLabel')}>
      <span className={styles.title} aria-hidden="true">
        {t('attentionLabel')}
      </span>
      {ATTENTION_CELLS.map((attention) => {
        const { Icon, tone } = LOOKS[attention];
        const count = counts?.[attention] ?? 0;
        const look = count > 0 ? `${styles[tone]} ${styles[attention] ?? ''}` : styles.zero;
        return (
          <button
            key={attention}
            type="button"
            className={`${styles.cell} ${look}`}
            aria-pressed={chosen === attention}
            aria-label={t(`attention.${attention}`)}
            aria-description={t('count', { count })}
            onClick={() => onChoose(attention)}
          >
            <Icon className={styles.icon} aria-hidden="true" />
            <b className={styles.count}>{counts ? formatCount(count, i18n.language) : '–'}</b>
            <span className={styles.long}>{t(`attention.${attention}`)}</span>
            <span className={styles.short}>{t(`attentionShort.${attention}`)}</span>
          </button>
        );
      })}
    </section>
  );
}
