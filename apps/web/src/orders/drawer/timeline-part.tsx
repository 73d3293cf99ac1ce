import type { OrderDetail } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { clockTime, daysFromToday, shopMoment, zoneName } from '../../format/shop-time.ts';
import { orders as english } from '../../i18n/en/orders.ts';
import { labelWhyOf } from '../../labels/label-why.ts';
import { RawPart } from './raw-part.tsx';
import styles from './timeline-part.module.css';
import { entryWords } from './timeline-words.ts';

type Entry = OrderDetail['timeline'][number];

/** What happened, newest first: TikTok's events, this desk's, and people's. */
export function TimelinePart({ detail, now }: { detail: OrderDetail; now: number }) {
  const { t } = useTranslation('orders');
  const entries = [...detail.timeline].sort((a, b) => b.at - a.at);
  return (
    <aside className={styles.column} aria-label={t('drawer.timeline')}>
      <h3 className={styles.title}>{t('drawer.timeline')}</h3>
      {entries.length === 0 ? <p className={styles.none}>{t('drawer.timelineEmpty')}</p> : null}
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may share everything else.
          <EntryLine key={`${entry.at}${entry.what}${index}`} entry={entry} now={now} timeZone={detail.row.timeZone} />
        ))}
      </ol>
      <RawPart order={{ shopId: detail.row.shopId, orderId: detail.row.id }} />
    </aside>
  );
}

function EntryLine({ entry, now, timeZone }: { entry: Entry; now: number; timeZone: string }) {
  const { t, i18n } = useTranslation('orders');
  const words = entryWords(entry, english.timeline);
  const days = daysFromToday(entry.at, now, timeZone);
  const time = clockTime(entry.at, timeZone);
  const when = days === 0 ? time : `${shopMoment(entry.at, now, timeZone, i18n.language).date} ${time}`;
  return (
    <li className={styles.entry}>
      <span className={`${styles.dot} ${styles[entry.by]}`} aria-hidden="true" />
      <span className={styles.what}>
        {words.kind === 'status'
          ? t(`timelineStatus.${words.status}`)
          : words.kind === 'known'
            ? t(`timeline.${words.what}`, { to: '' })
            : words.text}
      </span>
      <time
        className={styles.when}
        dateTime={new Date(entry.at).toISOString()}
        title={`${when} ${zoneName(entry.at, timeZone)}`}
      >
        {when}
      </time>
      <span className={styles.by}>
        {t(`timelineBy.${entry.by}`)}
        <Facts entry={entry} />
      </span>
    </li>
  );
}

/** The one fact worth a word: why a label failed, which run it was. */
function Facts({ entry }: { entry: Entry }) {
  const { t } = useTranslation('orders');
  const { t: whys } = useTranslation('labelWhy');
  const { run, reason } = entry.facts;
  if (typeof run === 'number' || (typeof run === 'string' && /^\d+$/.test(run)))
    return `, ${t('timelineRun', { number: run })}`;
  if (entry.what === 'label-failed' && typeof reason === 'string') return `, ${whys(`${labelWhyOf(reason)}.word`)}`;
  return null;
}
