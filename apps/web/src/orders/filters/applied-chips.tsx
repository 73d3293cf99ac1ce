import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../use-desk.ts';
import styles from './applied-chips.module.css';
import type { PickerName } from './filter-bar.tsx';
import { useFilterWords } from './use-filter-words.ts';
import { useSetFilter } from './use-set-filter.ts';

type AppliedChipsProps = { desk: Desk; onOpen: (name: PickerName, chip: HTMLElement) => void };

/** What narrows the list, each with its ×. A press on the words opens what set them. */
export default function AppliedChips({ desk, onOpen }: AppliedChipsProps) {
  const { t } = useTranslation('orders');
  const { t: words } = useTranslation('filters');
  const { textOf } = useFilterWords(desk);
  const setFilter = useSetFilter(desk);
  return desk.applied.map((name) => {
    const what = textOf(name);
    return (
      <span key={name} className={styles.chip}>
        {name === 'attention' ? (
          <span className={styles.words}>{what}</span>
        ) : (
          <button
            type="button"
            className={styles.words}
            data-filter={name}
            aria-haspopup="dialog"
            aria-label={words('change', { what })}
            onClick={(event) => onOpen(name, chipAround(event.currentTarget))}
          >
            {what}
          </button>
        )}
        <button
          type="button"
          className={styles.remove}
          aria-label={t('filters.remove', { what })}
          onClick={() => setFilter(name, [])}
        >
          <IconX className={styles.cross} aria-hidden="true" />
        </button>
      </span>
    );
  });
}

const chipAround = (button: HTMLElement): HTMLElement => button.parentElement ?? button;
