import { IconX } from '@tabler/icons-react';
import styles from './tag-chip.module.css';

/** A tag that can be taken off. `label` names its button. */
export const TagChip = ({ tag, label, onRemove }: { tag: string; label: string; onRemove: () => void }) => (
  <span className={styles.chip}>
    <span className={styles.name} title={tag}>
      {tag}
    </span>
    <button type="button" className={styles.remove} aria-label={label} onClick={onRemove}>
      <IconX size={12} aria-hidden="true" />
    </button>
  </span>
);
