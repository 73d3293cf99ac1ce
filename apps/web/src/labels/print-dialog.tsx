import { Button, CloseButton, Modal } from '@mantine/core';
import type { OrderRef, PrintablePackage } from '@order-manager/contract';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { labels } from '../i18n/en/labels.ts';
import { useNarrow } from '../shell/use-narrow.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { LeftOutLists } from './left-out-lists.tsx';
import { pagesFor, planPrint } from './print-choices.ts';
import styles from './print-dialog.module.css';
import { PrintOptions } from './print-options.tsx';
import { PrintResult } from './print-result.tsx';
import { SheetSketch } from './sheet-sketch.tsx';
import { useChoices } from './use-choices.ts';
import { useOpenPdf } from './use-open-pdf.ts';

addEnglish('labels', labels);

type PrintDialogProps = { orders: OrderRef[]; onClose: () => void };

/** What will be on paper and what not, how it is laid out, and the one button that makes and opens the PDF. */
export default function PrintDialog({ orders, onClose }: PrintDialogProps) {
  const { t } = useTranslation('labels');
  const isPhone = useNarrow() === 'phone';
  useFocusBack();
  const preview = usePreview(orders);
  const plan = planPrint(preview.data ?? []);
  const [choices, change] = useChoices();
  const [startPosition, setStartPosition] = useState(1);
  const pdf = useOpenPdf(t('making'));
  const start = choices.paper === 'A6' ? 1 : startPosition;
  const packages = plan.ready.map(({ shopId, packageId }) => ({ shopId, packageId }));

  return (
    <Modal.Root opened onClose={onClose} size={1000} centered fullScreen={isPhone} zIndex="var(--z-dialog)">
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content classNames={{ content: styles.dialog }} radius="lg">
        <Head labels={plan.ready.length} pages={pagesFor(plan.ready.length, choices.paper, start)} onClose={onClose} />
        {preview.isError ? (
          <ErrorState error={preview.error} onTryAgain={() => void preview.refetch()} />
        ) : preview.data ? (
          <div className={styles.body}>
            <div className={styles.choices}>
              <LeftOutLists plan={plan} isMade={pdf.print !== null} />
              <PrintOptions
                choices={choices}
                onChange={change}
                startPosition={startPosition}
                onStart={setStartPosition}
                labels={plan.ready.length}
              />
            </div>
            <div className={styles.sheet}>
              {pdf.print ? (
                <PrintResult print={pdf.print} isBlocked={pdf.isBlocked} />
              ) : (
                <SheetSketch choices={choices} startPosition={start} labels={plan.ready.length} />
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
            {preview.data ? t(plan.ready.length === 0 ? 'nothing' : 'remembered') : null}
          </span>
          <Button size="sm" variant="default" onClick={onClose}>
            {t(pdf.print ? 'close' : 'cancel')}
          </Button>
          <Button
            size="sm"
            leftSection={<IconPrinter size={16} />}
            disabled={packages.length === 0 || pdf.isMaking}
            aria-busy={pdf.isMaking}
            onClick={() => pdf.open({ ...choices, packages, startPosition: start })}
          >
            {t('open')}
          </Button>
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Head({ labels, pages, onClose }: { labels: number; pages: number; onClose: () => void }) {
  const { t } = useTranslation('labels');
  const counts = t('counts', { packages: t('packages', { count: labels }), pages: t('pages', { count: pages }) });
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

/** Looked at anew whenever orders move: labels that were on their way arrive while the dialog is open. */
function usePreview(orders: readonly OrderRef[]) {
  const named = orders.map(({ shopId, orderId }) => `${shopId}~${orderId}`).join(' ');
  return useQuery({
    queryKey: [...keys.orders, 'print-preview', named],
    queryFn: ({ signal }) => fetchJson<PrintablePackage[]>('/api/prints/preview', { body: { orders }, signal }),
    gcTime: 0,
  });
}
