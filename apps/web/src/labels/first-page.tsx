import type { Print } from '@order-manager/contract';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './first-page.module.css';

/** A browser's viewer reads the whole file before it draws; longer ones are left to the tab they were opened in. */
const MOST_PAGES = 150;

/** The real first page once the browser has it. Until then, and where it shows none, a sentence: never a blank. */
export function FirstPage({ print }: { print: Print }) {
  const { t } = useTranslation('labels');
  const [isHere, setIsHere] = useState(false);
  const isShown = navigator.pdfViewerEnabled !== false && print.pagesOut <= MOST_PAGES;
  return (
    <div className={styles.place}>
      {isHere ? null : (
        <div className={styles.wait}>
          <IconFileTypePdf size={32} stroke={1.2} aria-hidden="true" />
          <p className={styles.words}>{t(isShown ? 'pageComing' : 'pageElsewhere')}</p>
        </div>
      )}
      {isShown ? (
        <iframe
          className={`${styles.page} ${isHere ? '' : styles.coming}`}
          src={`${print.url}#page=1&view=Fit&toolbar=0&navpanes=0`}
          title={t('preview')}
          onLoad={() => setIsHere(true)}
        />
      ) : null}
    </div>
  );
}
