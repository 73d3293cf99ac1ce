import { Button, CloseButton, Modal } from '@mantine/core';
import type { PrintSelection } from '@order-manager/contract';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalFrom } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { labels } from '../i18n/en/labels.ts';
import { useNarrow } from '../shell/use-narrow.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useAfter } from '../ui/use-after.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { LeftOutLists } from './left-out-lists.tsx';
import { pagesFor } from './print-choices.ts';
import styles from './print-dialog.module.css';
import { PrintOptions } from './print-options.tsx';
import { PrintResult } from './print-result.tsx';
import { SheetSketch } from './sheet-sketch.tsx';
import { useChoices } from './use-choices.ts';
import { type PrintSeries, usePrintSeries } from './use-print-series.ts';

addEnglish('labels', labels);

type PrintDialogProps = { selection: PrintSelection; onClose: () => void };

/** What will be on paper and what not, how it is laid out, and the one button that makes and opens the PDF. */
export default function PrintDialog({ selection, onClose }: PrintDialogProps) {
  const { t } = useTranslation('labels');
  const isPhone = useNarrow() === 'phone';
  useFocusBack();
  const series = usePrintSeries(selection);
  const { preview, pdf, files } = series;
  const ready = preview.data?.groups.ready.count ?? 0;
  const [choices, change] = useChoices();
  const [startPosition, setStartPosition] = useState(1);
  const start = choices.paper === 'A6' ? 1 : startPosition;

  return (
    <Modal.Root opened onClose={onClose} size={1000} centered fullScreen={isPhone} zIndex="var(--z-dialog)">
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content classNames={{ content: styles.dialog }} radius="lg">
        <Head labels={ready} pages={pagesFor(ready, choices.paper, start)} files={files.files} onClose={onClose} />
        {preview.isError ? (
          <ErrorState error={preview.error} onTryAgain={() => void preview.refetch()} />
        ) : preview.data ? (
          <div className={styles.body}>
            <div className={styles.choices}>
              <LeftOutLists groups={preview.data.groups} isMade={pdf.print !== null} />
              <PrintOptions
                choices={choices}
                onChange={change}
                startPosition={startPosition}
                onStart={setStartPosition}
                labels={files.next}
              />
            </div>
            <div className={styles.sheet}>
              {pdf.print ? (
                <PrintResult print={pdf.print} isBlocked={pdf.isBlocked} />
              ) : (
                <SheetSketch choices={choices} startPosition={start} labels={files.next} />
              )}
            </div>
          </div>
        ) : (
          <div className={styles.body} role="status" aria-label={t('looking')}>
            <SkeletonRows rows={8} />
          </div>
        )}
        <footer className={styles.foot}>
          <span className={styles.note}>
            <MakeProblem error={pdf.error} />
            <Note series={series} />
          </span>
          <Button size="sm" variant="default" onClick={onClose}>
            {t(pdf.print ? 'close' : 'cancel')}
          </Button>
          <Button
            size="sm"
            leftSection={<IconPrinter size={16} />}
            disabled={files.next === 0 || pdf.isMaking}
            aria-busy={pdf.isMaking}
            onClick={() => series.openNext(choices, start)}
          >
            {series.goesOn ? t('openNext', { count: files.next }) : t('open')}
          </Button>
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}

type HeadProps = { labels: number; pages: number; files: number; onClose: () => void };

function Head({ labels, pages, files, onClose }: HeadProps) {
  const { t } = useTranslation('labels');
  const packages = t('packages', { count: labels });
  const counts = t('counts', {
    packages,
    pages: files > 1 ? t('files', { count: files }) : t('pages', { count: pages }),
  });
  return (
    <header className={styles.head}>
      <Modal.Title className={styles.title}>{t('title')}</Modal.Title>
      <span className={styles.counts}>{counts}</span>
      <CloseButton aria-label={t('close')} onClick={onClose} />
    </header>
  );
}

function MakeProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('labels');
  const words = useProblemWords();
  if (!error) return null;
  const { title, why } = words(refusalFrom(error));
  return (
    <span role="alert" className={styles.problem}>
      <b>{t('makeFailed')}</b> {title}. {why}{' '}
    </span>
  );
}

/** Why there is nothing to print, or how a long selection comes out. */
function Note({ series: { preview, files, goesOn } }: { series: PrintSeries }) {
  const { t } = useTranslation('labels');
  const isLong = useAfter(1_000);
  if (!preview.data) return isLong && preview.isPending ? t('lookingWhy') : null;
  if (files.left === 0) return t('nothing');
  if (goesOn) return t('stillToPrint', { count: files.left });
  return files.files > 1 ? t('inFiles', { most: preview.data.mostInFile, count: files.files }) : t('remembered');
}
