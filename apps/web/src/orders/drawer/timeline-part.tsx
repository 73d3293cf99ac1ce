import type { OrderDetail } from '@order-manager/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, daysFromToday, shopMoment, zoneName } from '../../format/shop-time.ts';
import { labelWhyOf } from '../../labels/label-why.ts';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import { TimelineIcon } from './timeline-icon.tsx';
import styles from './timeline-part.module.css';
import { entryWords } from './timeline-words.ts';
import { useWho } from './use-who.ts';

type Entry = OrderDetail['timeline'][number];
type TimelineProps = { detail: OrderDetail; now: number; children: ReactNode };

/** What happened, newest first: TikTok's events, this desk's, and people's. `children` are the ways to more. */
export function TimelinePart({ detail, now, children }: TimelineProps) {
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
      <div className={styles.more}>{children}</div>
    </aside>
  );
}

type LineProps = { entry: Entry; now: number; timeZone: string };

function EntryLine({ entry, now, timeZone }: LineProps) {
  const { i18n } = useTranslation();
  const title = useTitle();
  const facts = useFacts();
  const days = daysFromToday(entry.at, now, timeZone);
  const time = clockTime(entry.at, timeZone);
  const when = days === 0 ? time : `${shopMoment(entry.at, now, timeZone, i18n.language).date} ${time}`;
  return (
    <li className={styles.entry}>
      <TimelineIcon what={entry.what} />
      <span className={styles.what}>{title(entry)}</span>
      <time
        className={styles.when}
        dateTime={new Date(entry.at).toISOString()}
        title={`${when} ${zoneName(entry.at, timeZone)}`}
      >
        {when}
      </time>
      <span className={styles.by}>{facts({ entry, now, timeZone })}</span>
    </li>
  );
}

function useTitle(): (entry: Entry) => string {
  const { t } = useTranslation('orders');
  return (entry) => {
    const words = entryWords(entry);
    switch (words.kind) {
      case 'status':
        return t(`timelineStatus.${words.status}`);
      case 'known':
        return t(`timeline.${words.what}`, { to: '' });
      case 'details':
        return words.parts.map((part) => t(`timelineDetail.${part}`)).join(', ');
      case 'raw':
        return words.text;
    }
  };
}

/** Who, and the one fact worth a word: which tags, which run, why a label failed. */
function useFacts(): (line: LineProps) => string {
  const { t } = useTranslation('orders');
  const { t: whys } = useTranslation('labelWhy');
  const who = useWho();
  const moment = useMomentWords();
  return ({ entry: { by, what, facts }, now, timeZone }) => {
    const name = by === 'person' && typeof facts.by === 'string' ? who(facts.by) : t(`timelineBy.${by}`);
    const tags = (word: 'added' | 'removed') =>
      facts[word] ? t(`timelineTags.${word}`, { tags: String(facts[word]) }) : '';
    const parts = [
      name,
      isNumber(facts.run) ? t('timelineRun', { number: String(facts.run) }) : '',
      what === 'label-failed' && typeof facts.reason === 'string' ? whys(`${labelWhyOf(facts.reason)}.word`) : '',
      what === 'tags-changed' ? [tags('added'), tags('removed')].filter(Boolean).join(' ') : '',
      what === 'printed' && typeof facts.paper === 'string' ? t('timelinePaper', { paper: facts.paper }) : '',
      what === 'details' && typeof facts.deadline === 'number'
        ? t('timelineDetail.deadlineTo', { time: moment(facts.deadline, now, timeZone) })
        : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
  };
}

const isNumber = (fact: Entry['facts'][string] | undefined): boolean =>
  fact !== undefined && /^\d+$/.test(String(fact));
