import type { OrderRow } from '@order-manager/contract';
import { IconNote, IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { badgesOf } from '../row-shape.ts';
import styles from './row-notes.module.css';

type RowNotesProps = {
  row: Pick<OrderRow, 'notes' | 'tags' | 'kinds'>;
  /** Courier and id stand on the same line. */
  onCard?: boolean;
};

/** Notes and tags of a row, on the line that is there: a mark with its number, then as many tags as fit; the rest is counted. */
export function RowNotes({ row: { notes, tags, kinds }, onCard = false }: RowNotesProps) {
  const { t } = useTranslation('orders');
  return (
    <>
      {notes > 0 ? (
        <span className={styles.mark} title={t('notes', { count: notes })}>
          <IconNote className={styles.icon} aria-hidden="true" />
          <span aria-hidden="true">{notes}</span>
          <span className="visually-hidden">{t('notes', { count: notes })}</span>
        </span>
      ) : null}
      {tags.length > 0 ? (
        <RowTags tags={tags} crowd={CROWDS[Number(onCard) + Number(kinds.length > 0)] ?? 'much'} />
      ) : null}
    </>
  );
}

/** How much else stands on the line. */
const CROWDS = ['little', 'some', 'much'] as const;

/** Three ways to show them; the width of the cell chooses one. */
function RowTags({ tags, crowd }: { tags: readonly string[]; crowd: (typeof CROWDS)[number] }) {
  const all = tags.join(', ');
  return (
    <span className={`${styles.tags} ${styles[crowd]}`} title={all}>
      <span className="visually-hidden">{all}</span>
      <span className={`${styles.mark} ${styles.none}`} aria-hidden="true">
        <IconTag className={styles.icon} />
        {tags.length}
      </span>
      <Some tags={tags} most={1} className={styles.one} />
      <Some tags={tags} most={2} className={styles.two} />
    </span>
  );
}

function Some({ tags, most, className }: { tags: readonly string[]; most: number; className: string | undefined }) {
  const { shown, more } = badgesOf(tags, most);
  return (
    <span className={className} aria-hidden="true">
      {shown.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
      {more > 0 ? <span className={styles.more}>+{more}</span> : null}
    </span>
  );
}
