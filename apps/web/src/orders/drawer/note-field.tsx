import { Button } from '@mantine/core';
import type { OrderDetail, OrderNote, OrderRef } from '@order-manager/contract';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '../../api/fetch-json.ts';
import { clockTime, daysFromToday } from '../../format/shop-time.ts';
import { useMomentWords } from '../../ui/order-parts/moment.tsx';
import { useAskedFocus } from '../asked-focus.ts';
import type { NoteDraft } from './note-draft.ts';
import styles from './note-field.module.css';
import type { NoteKeeper } from './note-keeper.ts';
import { useNote } from './use-note.ts';
import { useWho } from './use-who.ts';

const LONGEST = 2_000;

/** The team's note: saves itself when typing rests and when the field is left, and says how far it is. */
export function NoteField({ detail, now }: { detail: OrderDetail; now: number }) {
  const { t } = useTranslation('notes');
  const { order, draft, keeper } = useNote(detail);
  const field = useRef<HTMLTextAreaElement>(null);
  useAskedFocus('note', () => field.current?.focus());
  const { timeZone } = detail.row;
  return (
    <div>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t('note')}
        aria-describedby="note-state"
        placeholder={t('placeholder')}
        rows={2}
        maxLength={LONGEST}
        value={draft.words}
        onChange={(event) => keeper.type(order, event.currentTarget.value)}
        onBlur={() => keeper.flush(order)}
      />
      {draft.state.kind === 'conflict' ? (
        <Conflict theirs={draft.state.theirs} order={order} keeper={keeper} now={now} timeZone={timeZone} />
      ) : (
        <State draft={draft} now={now} timeZone={timeZone} onTryNow={() => keeper.flush(order)} />
      )}
    </div>
  );
}

type StateProps = { draft: NoteDraft; now: number; timeZone: string; onTryNow: () => void };

function State({ draft, now, timeZone, onTryNow }: StateProps) {
  const { t } = useTranslation('notes');
  const { state } = draft;
  if (state.kind === 'failed')
    return (
      <div className={styles.failed} id="note-state" role="alert">
        <IconAlertTriangle className={styles.icon} aria-hidden="true" />
        <span>{t(`failed.${whyOf(state.why)}`)}</span>
        <Button variant="default" size="compact-xs" onClick={onTryNow}>
          {t('tryNow')}
        </Button>
      </div>
    );
  return (
    <p className={styles.state} id="note-state" role="status">
      {state.kind === 'kept' ? <Saved note={draft.base} now={now} timeZone={timeZone} /> : t('saving')}
    </p>
  );
}

function Saved({ note, now, timeZone }: { note: OrderNote | null; now: number; timeZone: string }) {
  const { t } = useTranslation('notes');
  const words = useMomentWords();
  const who = useWho();
  if (note === null) return null;
  const isToday = daysFromToday(note.at, now, timeZone) === 0;
  const time = isToday ? clockTime(note.at, timeZone) : words(note.at, now, timeZone);
  return (
    <span title={t('savedBy', { time: words(note.at, now, timeZone), who: who(note.by) })}>
      <IconCheck className={styles.icon} aria-hidden="true" /> {t('saved', { time })}
    </span>
  );
}

type ConflictProps = {
  theirs: OrderNote | null;
  order: OrderRef;
  keeper: NoteKeeper;
  now: number;
  timeZone: string;
};

/** Two people wrote at once: both texts stand, and a person chooses. */
function Conflict({ theirs, order, keeper, now, timeZone }: ConflictProps) {
  const { t } = useTranslation('notes');
  const words = useMomentWords();
  const who = useWho();
  return (
    <section className={styles.conflict} role="alert" id="note-state">
      <b>{theirs === null ? t('conflict.removed') : t('conflict.title', { who: who(theirs.by) })}</b>
      {theirs === null ? null : (
        <figure className={styles.theirs}>
          <figcaption className={styles.state}>
            {t('conflict.theirs', { time: words(theirs.at, now, timeZone) })}
          </figcaption>
          <blockquote className={styles.text}>{theirs.text}</blockquote>
        </figure>
      )}
      <span className={styles.buttons}>
        <Button size="compact-xs" onClick={() => keeper.keepMine(order)}>
          {t('conflict.keepMine')}
        </Button>
        <Button variant="default" size="compact-xs" onClick={() => keeper.takeTheirs(order)}>
          {t('conflict.takeTheirs')}
        </Button>
      </span>
    </section>
  );
}

function whyOf(why: RefusalCode): 'away' | 'gone' | 'refused' {
  if (why === 'desk-unreachable') return 'away';
  return why === 'not-found' ? 'gone' : 'refused';
}
