import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './copy-button.module.css';
import { useCopy } from './use-copy.ts';

/** A small square that copies. `label` names it ("Copy order id"). */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('ui');
  const { state, copy } = useCopy();
  const hints = { idle: label, copied: t('copied'), refused: t('copyFailed') };
  return (
    <>
      <button
        type="button"
        className={`${styles.copy} ${state === 'copied' ? styles.done : ''}`}
        aria-label={label}
        title={hints[state]}
        onClick={(event) => {
          event.stopPropagation();
          copy(text);
        }}
      >
        {state === 'copied' ? <IconCheck size={15} /> : <IconCopy size={15} />}
      </button>
      <span role="status" className="visually-hidden">
        {state === 'idle' ? '' : hints[state]}
      </span>
    </>
  );
}
