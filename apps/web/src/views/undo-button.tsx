import { useTranslation } from 'react-i18next';
import styles from './undo-button.module.css';

/** Takes back what a toast tells of, once. */
export function UndoButton({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation('filters');
  return (
    <button type="button" className={styles.undo} onClick={onUndo}>
      {t('view.undo')}
    </button>
  );
}
