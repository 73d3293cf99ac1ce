import { Checkbox } from '@mantine/core';
import type { ExportColumn } from '@order-manager/contract';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './column-list.module.css';
import { type ExportChoices, moveColumn, toggleColumn } from './export-choices.ts';

type ColumnListProps = { choices: ExportChoices; onChange: (next: ExportChoices) => void };

/** Every column in the order of the file; a tick takes it in, the arrows move it. */
export function ColumnList({ choices, onChange }: ColumnListProps) {
  return (
    <ol className={styles.list}>
      {choices.order.map((column) => (
        <ColumnLine key={column} column={column} choices={choices} onChange={onChange} />
      ))}
    </ol>
  );
}

function ColumnLine({ column, choices, onChange }: ColumnListProps & { column: ExportColumn }) {
  const { t } = useTranslation('exports');
  const name = t(`column.${column}`);
  const isTicked = choices.ticked.includes(column);
  return (
    <li className={styles.line} data-ticked={isTicked}>
      <Checkbox
        className={styles.check}
        label={name}
        checked={isTicked}
        onChange={() => onChange(toggleColumn(choices, column))}
      />
      {STEPS.map(({ step, word, Icon }) => (
        <button
          key={word}
          type="button"
          className={styles.move}
          aria-label={t(word, { column: name })}
          disabled={moveColumn(choices, column, step) === choices}
          onClick={() => onChange(moveColumn(choices, column, step))}
        >
          <Icon size={14} aria-hidden="true" />
        </button>
      ))}
    </li>
  );
}

const STEPS = [
  { step: -1, word: 'up', Icon: IconArrowUp },
  { step: 1, word: 'down', Icon: IconArrowDown },
] as const;
