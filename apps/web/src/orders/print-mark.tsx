import type { OrderRow } from '@order-manager/contract';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, daysFromToday, shopMoment } from '../format/shop-time.ts';
import { useMomentWords } from '../ui/order-parts/moment.tsx';
import styles from './print-mark.module.css';
import { printMarkOf } from './row-shape.ts';

/** Not printed, when it was, or how often. `quiet` shows nothing where nothing was printed. */
export function PrintMarkCell({ row, now, quiet = false }: { row: OrderRow; now: number; quiet?: boolean }) {
  const { t, i18n } = useTranslation('orders');
  const words = useMomentWords();
  const mark = printMarkOf(row);
  const when = (at: number | null) => (at === null ? '' : words(at, now, row.timeZone));
  switch (mark.kind) {
    case 'none':
      if (quiet) return null;
      return <Mark look="none" text={t('printed.none')} spoken={t('printed.noneSpoken')} />;
    case 'some':
      return <Mark look="again" icon text={t('printed.some', mark)} spoken={t('printed.someSpoken', mark)} />;
    case 'once':
      return <Mark look="once" icon text={short(mark.at)} spoken={t('printed.onceSpoken', { time: when(mark.at) })} />;
    case 'again': {
      const said = { count: mark.times, time: when(mark.at) };
      return <Mark look="again" icon text={t('printed.again', said)} spoken={t('printed.againSpoken', said)} />;
    }
  }

  /** The time today, the day before that. */
  function short(at: number | null): ReactNode {
    if (at === null) return '';
    const isToday = daysFromToday(at, now, row.timeZone) === 0;
    return isToday ? clockTime(at, row.timeZone) : shopMoment(at, now, row.timeZone, i18n.language).date;
  }
}

type MarkProps = { look: 'none' | 'once' | 'again'; icon?: boolean; text: ReactNode; spoken: string };

const Mark = ({ look, icon = false, text, spoken }: MarkProps) => (
  <span className={`${styles.mark} ${styles[look]}`} title={spoken}>
    {icon ? <IconPrinter className={styles.icon} aria-hidden="true" /> : null}
    <span aria-hidden="true">{text}</span>
    <span className="visually-hidden">{spoken}</span>
  </span>
);
