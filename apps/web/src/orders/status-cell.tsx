// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { OrderRow } from '@order-manager/contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../format/shop-time.ts';
import { labelWhyOf } from '../labels/label-why.ts';
import { useMomentWords } from '../ui/order-parts/moment.tsx';
import { type OutcomeIcon, OutcomeMark } from '../ui/order-parts/outcome-mark.tsx';
import { type RowStatus, rowStatus, type StatusDetail } from './row-status.ts';
import styles from './status-cell.module.css';

/** Seller Center's word with its icon, and under it the reason, the next look or the warehouse. */
export function StatusCell({ row, now }: { row: OrderRow; now: number }) {
  const status = rowStatus(row);
  const detail = useDetailWords(row, now)(status.detail);
  return (
    <div role="gridcell" className={styles.cell}>
      <StatusMark status={status} />
      <span className={styles.detail} title={detail}>
        {detail}
      </span>
    </div>
  );
}

/** The word alone, for cards and the drawer. */
export function StatusMark({ status }: { status: RowStatus }) {
  const { t } = useTranslation('orders');
  return (
    <OutcomeMark tone={status.tone} icon={iconOf(status)}>
      {t(`status.${status.word}`, { raw: status.raw })}
    </OutcomeMark>
  );
}

const ICONS: Partial<Record<RowStatus['word'], OutcomeIcon>> = {
  cancelled: 'cancelled',
  'address-changed': 'address',
  'in-transit': 'moving',
  delivered: 'arrived',
  completed: 'arrived',
  unknown: 'unknown',
  unpaid: 'waiting',
};

const iconOf = ({ word, tone }: RowStatus): OutcomeIcon => ICONS[word] ?? tone;

function useDetailWords(row: OrderRow, now: number): (detail: StatusDetail | null) => string {
  const { t } = useTranslation('orders');
  const { t: whys } = useTranslation('labelWhy');
  const words = useMomentWords();
  return (detail) => (detail === null ? '' : wordsOf(detail, t));

  function wordsOf(detail: StatusDetail, say: TFunction<'orders'>): string {
    switch (detail.kind) {
      case 'text':
        return detail.text;
      case 'next-look':
        return say('statusDetail.nextLook', { time: clockTime(detail.at, row.timeZone) });
      case 'until':
        return say('statusDetail.until', { time: words(detail.at, now, row.timeZone) });
      case 'label-reason':
        return whys(`${labelWhyOf(detail.reason)}.word`);
      default:
        return say(`statusDetail.${detail.kind}`);
    }
  }
}
