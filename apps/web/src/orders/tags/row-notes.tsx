import type { OrderRow } from '@order-manager/contract';
import { IconNote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { badgesOf } from '../row-shape.ts';
import styles from './row-notes.module.css';

/** Notes and tags of a row: a mark with its number, then the first tags; the rest is counted. Never higher than a line. */
export function RowNotes({ row, most = 2 }: { row: Pick<OrderRow, 'notes' | 'tags'>; most?: number }) {
  const { t } = useTranslation('orders');
  const { shown, more } = badgesOf(row.tags, most);
  const all = row.tags.join(', ');
  return (
    <>
      {row.notes > 0 ? (
        <span className={styles.notes} title={t('notes', { count: row.notes })}>
          <IconNote className={styles.icon} aria-hidden="true" />
          <span aria-hidden="true">{row.notes}</span>
          <span className="visually-hidden">{t('notes', { count: row.notes })}</span>
        </span>
      ) : null}
      {shown.map((tag) => (
        <span key={tag} className={styles.tag} title={all}>
          {tag}
        </span>
      ))}
      {more > 0 ? (
        <span className={styles.more} title={all}>
          +{more}
          <span className="visually-hidden"> {row.tags.slice(shown.length).join(', ')}</span>
        </span>
      ) : null}
    </>
  );
}
