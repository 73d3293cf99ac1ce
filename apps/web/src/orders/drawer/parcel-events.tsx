import type { OrderRef, ParcelEvent } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalFrom } from '../../api/fetch-json.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import { parcelEventsQuery } from '../order-queries.ts';
import styles from './parcel-events.module.css';

type PartProps = { order: OrderRef; timeZone: string; now: number };

/** Where the parcels have been, in the courier's words; TikTok is asked only when somebody wants to know. */
export function ParcelEvents(props: PartProps) {
  const { t } = useTranslation('orders');
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  return (
    <div className={styles.part}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'drawer.trackingHide' : 'drawer.trackingShow')}
      </button>
      <div id={list}>{isOpen ? <Events {...props} /> : null}</div>
    </div>
  );
}

function Events({ order, timeZone, now }: PartProps) {
  const { t } = useTranslation('orders');
  const words = useProblemWords();
  const events = useQuery(parcelEventsQuery(order));
  if (events.isPending) return <p className={styles.quiet}>{t('drawer.trackingAsked')}</p>;
  if (events.isError) {
    const { title, why } = words(refusalFrom(events.error));
    return (
      <p className={styles.quiet} role="alert">
        {`${title}. ${why}`}{' '}
        <button type="button" className={styles.toggle} onClick={() => void events.refetch()}>
          {t('drawer.trackingAgain')}
        </button>
      </p>
    );
  }
  if (events.data.length === 0) return <p className={styles.quiet}>{t('drawer.trackingNone')}</p>;
  return (
    <ol className={styles.list}>
      {events.data.map((event) => (
        <Event key={`${event.at} ${event.text}`} event={event} timeZone={timeZone} now={now} />
      ))}
    </ol>
  );
}

function Event({ event, timeZone, now }: { event: ParcelEvent; timeZone: string; now: number }) {
  const words = useMomentWords();
  return (
    <li className={styles.event}>
      <span>{event.text}</span>
      <span className={styles.quiet}>{event.at === null ? '–' : words(event.at, now, timeZone)}</span>
    </li>
  );
}
