import { idParts, shortId } from '../../format/id-parts.ts';
import styles from './long-id.module.css';

/** An id with its last six digits strong. Where space is short the head is cut, never the tail. */
export function LongId({ id, short = false }: { id: string; short?: boolean }) {
  const { head, tail } = idParts(id);
  return (
    <span className={`id ${styles.long}`} title={short ? id : undefined}>
      <span className={styles.head}>{short ? shortId(id).slice(0, -tail.length) : head}</span>
      <b className={styles.tail}>{tail}</b>
    </span>
  );
}
