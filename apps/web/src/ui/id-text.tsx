import { idParts } from '../format/id-parts.ts';
import styles from './id-text.module.css';

/** A long id with its last six strong; `short` cuts the head. The whole id is read out and copied. */
export function IdText({ id, short = false }: { id: string; short?: boolean }) {
  const { head, tail } = idParts(id);
  return (
    <span className={styles.id} title={short ? id : undefined}>
      {short && head !== '' ? '…' : head}
      <b>{tail}</b>
    </span>
  );
}
