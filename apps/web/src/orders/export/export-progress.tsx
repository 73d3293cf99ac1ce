import { Button } from '@mantine/core';
import type { Export } from '@order-manager/contract';
import { IconCircleXFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ShareBar } from '../../ui/share-bar.tsx';
import { useAfter } from '../../ui/use-after.ts';
import styles from './export-progress.module.css';
import { isUnderWay } from './export-queries.ts';

/** How far the file is; or why there is none, and that what the browser holds of it is not whole. */
export function ExportProgress({ made }: { made: Export | undefined }) {
  return (
    <div className={styles.body}>
      {made === undefined || isUnderWay(made) ? <UnderWay made={made} /> : <Ended made={made} />}
    </div>
  );
}

function UnderWay({ made }: { made: Export | undefined }) {
  const { t } = useTranslation('exports');
  const words = progressWords();
  return (
    <>
      <p className={styles.words}>{words}</p>
      <ShareBar share={made?.total ? made.done / made.total : 0} label={t('running.label')} valueText={words} />
      {made?.state === 'ready' ? <NotFetched made={made} /> : null}
    </>
  );

  function progressWords(): string {
    if (!made || made.state === 'ready') return t('running.starting');
    const { done, total } = made;
    return total === null ? t('running.some', { done }) : t('running.of', { done, total });
  }
}

/** Some browsers ask before they save, some refuse a download that no finger started: a link that a finger can press. */
function NotFetched({ made }: { made: Export }) {
  const { t } = useTranslation('exports');
  const isLate = useAfter(3_000);
  if (!isLate) return null;
  return (
    <p className={styles.note}>
      {t('running.fetch')}{' '}
      <Button component="a" href={made.url} download={made.fileName} variant="default">
        {t('running.fetchNow')}
      </Button>
    </p>
  );
}

function Ended({ made }: { made: Export }) {
  const { t } = useTranslation('exports');
  if (made.state === 'done') return null;
  return (
    <div role="alert" className={styles.failed}>
      <IconCircleXFilled size={18} className={styles.icon} aria-hidden="true" />
      <p>
        <b>{t('failed.title')}</b>
        <br />
        {t(`failed.${made.reason ?? 'internal'}`)}
      </p>
    </div>
  );
}
