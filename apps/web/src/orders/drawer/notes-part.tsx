import type { OrderDetail } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import { DrawerPart } from './drawer-part.tsx';
import styles from './notes-part.module.css';

/** What buyer and seller wrote, and why it was or may be cancelled. */
export function NotesPart({ detail, now }: { detail: OrderDetail; now: number }) {
  const { t } = useTranslation('orders');
  const words = useMomentWords();
  const { buyerMessage, sellerNote, cancellation, row } = detail;
  const cancelAt = cancellation.cancelledAt ?? (cancellation.requestedByBuyer ? cancellation.requestedAt : null);
  const hasCancel = cancelAt !== null || cancellation.requestedByBuyer || cancellation.reason !== null;
  return (
    <DrawerPart title={t('drawer.notes')}>
      {buyerMessage ? <Note from={t('drawer.fromBuyer')} text={buyerMessage} /> : null}
      {sellerNote ? <Note from={t('drawer.fromSeller')} text={sellerNote} /> : null}
      {hasCancel ? (
        <Note
          from={`${t('drawer.cancellation')}${cancelAt === null ? '' : `, ${words(cancelAt, now, row.timeZone)}`}`}
          text={cancellation.reason === null ? '–' : t('drawer.cancelReason', { reason: cancellation.reason })}
        />
      ) : null}
      {buyerMessage || sellerNote || hasCancel ? null : <p className={styles.none}>{t('drawer.noNotes')}</p>}
    </DrawerPart>
  );
}

const Note = ({ from, text }: { from: string; text: string }) => (
  <figure className={styles.note}>
    <figcaption className={styles.from}>{from}</figcaption>
    <blockquote className={styles.text}>{text}</blockquote>
  </figure>
);
