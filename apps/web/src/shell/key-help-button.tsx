import { IconHelpCircle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './key-help-button.module.css';

const KeyHelp = lazy(() => import('../orders/key-help.tsx'));

/** Opens the list of keys from any screen; on the desk `?` does the same. */
export function KeyHelpButton() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t('keyHelp')}
        title={`${t('keyHelp')} (?)`}
        onClick={() => setIsOpen(true)}
      >
        <IconHelpCircle size={17} stroke={1.7} aria-hidden="true" />
      </button>
      <Suspense fallback={null}>{isOpen ? <KeyHelp onClose={() => setIsOpen(false)} /> : null}</Suspense>
    </>
  );
}
