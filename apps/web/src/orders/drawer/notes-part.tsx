import type { OrderDetail } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../../i18n/add-english.ts';
import { notes } from '../../i18n/en/notes.ts';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import { OrderTags } from '../tags/order-tags.tsx';
import { DrawerPart } from './drawer-part.tsx';
import { NoteField } from './note-field.tsx';
import styles from './notes-part.module.css';

addEnglish('notes', notes);

/** What the team writes, what buyer and Seller Center say, and why it was or may be cancelled. */
export function NotesPart({ detail, now }: { detail: OrderDetail; now: number }) {
  const { t } = useTranslation('notes');
  const { buyerMessage, sellerNote } = detail;
  return (
    <DrawerPart title={t('title')}>
      <div className={styles.own}>
        <NoteField key={`${detail.row.shopId}~${detail.row.id}`} detail={detail} now={now} />
        <OrderTags key={`${detail.row.shopId}/${detail.row.id}`} row={detail.row} />
      </div>
      {buyerMessage ? <Told from={t('fromBuyer')} text={buyerMessage} /> : null}
      {sellerNote ? <Told from={t('fromSeller')} why={t('fromSellerWhy')} text={sellerNote} /> : null}
      <CancellationNote detail={detail} now={now} />
    </DrawerPart>
  );
}

function CancellationNote({ detail, now }: { detail: OrderDetail; now: number }) {
  const { t } = useTranslation('orders');
  const words = useMomentWords();
  const { requestedByBuyer, requestedAt, cancelledAt, reason } = detail.cancellation;
  const at = cancelledAt ?? (requestedByBuyer ? requestedAt : null);
  if (at === null && !requestedByBuyer && reason === null) return null;
  const when = at === null ? '' : `, ${words(at, now, detail.row.timeZone)}`;
  return (
    <Told
      from={`${t('drawer.cancellation')}${when}`}
      text={reason === null ? '–' : t('drawer.cancelReason', { reason })}
    />
  );
}

/** Words of somebody else: read, not written. */
const Told = ({ from, why, text }: { from: string; why?: string; text: string }) => (
  <figure className={styles.told}>
    <figcaption className={styles.from}>{from}</figcaption>
    <blockquote className={styles.text}>{text}</blockquote>
    {why ? <span className={styles.from}>{why}</span> : null}
  </figure>
);
