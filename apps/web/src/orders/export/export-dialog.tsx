import { Button, CloseButton, Modal } from '@mantine/core';
import type { Selection, StartExport } from '@order-manager/contract';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalFrom } from '../../api/fetch-json.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { addEnglish } from '../../i18n/add-english.ts';
import { exports } from '../../i18n/en/exports.ts';
import { useNarrow } from '../../shell/use-narrow.ts';
import { showToast } from '../../ui/show-toast.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { shownColumns } from '../columns/column-choice.ts';
import { columnChoice } from '../columns/use-columns.ts';
import { columnsOnScreen } from './columns-on-screen.ts';
import { columnsOf, isPerLine } from './export-choices.ts';
import styles from './export-dialog.module.css';
import { ExportOptions } from './export-options.tsx';
import { ExportProgress } from './export-progress.tsx';
import { isUnderWay } from './export-queries.ts';
import { headingsIn } from './headings.ts';
import { useExport } from './use-export.ts';
import { useExportChoices } from './use-export-choices.ts';

addEnglish('exports', exports);

/** One answer to "which orders": those ticked, or all that match. `orders` is null where they are not counted yet. */
export type Scope = { name: 'selected' | 'all'; selection: Selection; orders: number | null };

type ExportDialogProps = {
  /** At least one; the first is chosen. */
  scopes: readonly Scope[];
  sort: NonNullable<StartExport['sort']>;
  direction: NonNullable<StartExport['direction']>;
  onClose: () => void;
};

/** What will be in the file, and the one button that has it made; then how far it is. */
export default function ExportDialog({ scopes, sort, direction, onClose }: ExportDialogProps) {
  const { t } = useTranslation('exports');
  const isPhone = useNarrow() === 'phone';
  useFocusBack();
  const onScreen = columnChoice.use();
  const shown = columnsOnScreen(shownColumns(onScreen, { isFolded: false, isSingleStatus: false }));
  const [choices, change] = useExportChoices(shown);
  const [buyers, setBuyers] = useState<NonNullable<StartExport['buyers']>>('masked');
  const [named, setNamed] = useState(scopes[0]?.name);
  const scope = scopes.find(({ name }) => name === named) ?? scopes[0];
  const exporting = useExport();
  const { made } = exporting;
  const columns = columnsOf(choices);
  useDone(exporting.made, onClose);
  const count = scope?.orders ?? null;
  const orders = count === null ? t('ordersUnknown') : t('orders', { count });
  const hindrance = count === 0 ? t('nothing') : columns.length === 0 ? t('noColumn') : null;
  const isBusy = exporting.isStarting || (made !== undefined && isUnderWay(made));
  const start = () => {
    if (!scope) return;
    const { selection } = scope;
    exporting.start({
      selection,
      sort,
      direction,
      format: choices.format,
      columns,
      buyers,
      headings: headingsIn(t, columns),
    });
  };

  return (
    <Modal.Root opened onClose={onClose} size={800} centered fullScreen={isPhone} zIndex="var(--z-dialog)">
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content classNames={{ content: styles.dialog }} radius="lg">
        <header className={styles.head}>
          <Modal.Title className={styles.title}>{t('title')}</Modal.Title>
          <span className={styles.counts}>
            {t('holds', { orders, rows: t(isPerLine(columns) ? 'perLine' : 'perOrder') })}
          </span>
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </header>
        {made || exporting.isStarting ? (
          <ExportProgress made={made} />
        ) : (
          <ExportOptions
            scopes={scopes}
            scope={scope?.name ?? 'all'}
            onScope={setNamed}
            choices={choices}
            shown={shown}
            onChange={change}
            buyers={buyers}
            onBuyers={setBuyers}
          />
        )}
        <footer className={styles.foot}>
          <span className={styles.note}>
            <Problem error={exporting.error} />
            {isBusy ? t('running.leave') : (hindrance ?? t('remembered'))}
          </span>
          <Button size="sm" variant="default" onClick={isBusy ? exporting.cancel : onClose}>
            {t(isBusy ? 'running.cancel' : 'cancel')}
          </Button>
          {isBusy ? null : (
            <Button size="sm" leftSection={<IconDownload size={16} />} disabled={hindrance !== null} onClick={start}>
              {t(made ? 'failed.again' : 'start')}
            </Button>
          )}
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Problem({ error }: { error: unknown }) {
  const words = useProblemWords();
  if (!error) return null;
  const { title, why } = words(refusalFrom(error));
  return (
    <span role="alert" className={styles.problem}>
      <b>{title}.</b> {why}{' '}
    </span>
  );
}

/** A whole file needs no dialog any more: it is said at the edge, and the browser has it. */
function useDone(made: ReturnType<typeof useExport>['made'], onClose: () => void): void {
  const { t } = useTranslation('exports');
  const isDone = made?.state === 'done';
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it is done.
  useEffect(() => {
    if (!isDone) return;
    const orders = t('orders', { count: made.done });
    showToast({
      id: 'export',
      kind: 'done',
      title: t('done.title'),
      text: t('done.text', { file: made.fileName, orders }),
    });
    onClose();
  }, [isDone]);
}
