import { Button } from '@mantine/core';
import type { RunLine } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { formatCount } from '../format/count.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { runs as english } from '../i18n/en/runs.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useMomentWords } from '../ui/order-parts/moment.tsx';
import { OutcomeMark } from '../ui/order-parts/outcome-mark.tsx';
import { useMinute } from '../ui/order-parts/use-minute.ts';
import { OutcomeBar } from '../ui/outcome-bar.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { runsQuery } from './run-queries.ts';
import styles from './runs-page.module.css';
import { useWhoWords } from './who-words.ts';

addEnglish('runs', english);

/** All runs, newest first: running ones with their bar, ended ones with their result. */
export function RunsPage() {
  const { t } = useTranslation('runs');
  const runs = useQuery(runsQuery());
  return (
    <>
      <PageHead title={t('list.title')} />
      {runs.isError && !runs.data ? <ErrorState error={runs.error} onTryAgain={() => void runs.refetch()} /> : null}
      {runs.isPending ? <SkeletonRows rows={6} /> : null}
      {runs.data?.length === 0 ? (
        <EmptyState kind="nothing-yet" title={t('list.emptyTitle')} why={t('list.emptyWhy')}>
          <Button renderRoot={(root) => <Link to="/orders" search={{}} {...root} />}>{t('list.emptyGo')}</Button>
        </EmptyState>
      ) : null}
      {runs.data && runs.data.length > 0 ? <RunList runs={runs.data} /> : null}
    </>
  );
}

function RunList({ runs }: { runs: readonly RunLine[] }) {
  const { t } = useTranslation('runs');
  return (
    <table className={styles.table} aria-label={t('list.title')}>
      <thead>
        <tr>
          {(['run', 'progress', 'result', 'started', 'by'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </tbody>
    </table>
  );
}

function RunRow({ run }: { run: RunLine }) {
  const { t, i18n } = useTranslation('runs');
  const { shops } = useSession();
  const words = useMomentWords();
  const who = useWhoWords();
  const now = useMinute();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [first, ...others] = run.shopIds.map((id) => shops.find((shop) => shop.id === id)?.name ?? id);
  const names = others.length === 0 ? first : t('shopsAndMore', { shop: first ?? '', count: others.length });
  const settled = run.totals.done + run.totals.failed + run.totals.skipped;
  const number = (count: number) => formatCount(count, i18n.language);
  return (
    <tr>
      <td>
        <Link to="/runs/$runId" params={{ runId: run.id }} search={{}} className={styles.link}>
          {t('run', { number: run.number })}
        </Link>
        <span className={styles.quiet}>{names}</span>
      </td>
      <td className={styles.bar}>
        <OutcomeBar counts={run.totals} label={t('progress', { number: run.number })} thin />
        <span className={styles.quiet}>{t('ofPackages', { done: number(settled), total: number(run.packages) })}</span>
      </td>
      <td>
        <Result run={run} />
      </td>
      <td className={styles.when}>{words(run.startedAt, now, zone)}</td>
      <td className={styles.when}>{who(run.startedBy)}</td>
    </tr>
  );
}

function Result({ run }: { run: RunLine }) {
  const { t } = useTranslation('runs');
  const { t: ui } = useTranslation('ui');
  const { done, failed, skipped } = run.totals;
  return (
    <span className={styles.marks}>
      {run.state === 'finished' ? null : (
        <OutcomeMark tone={run.state === 'paused' ? 'paused' : 'working'}>{t(`state.${run.state}`)}</OutcomeMark>
      )}
      {failed > 0 ? <OutcomeMark tone="failed">{ui('progress.failed', { count: failed })}</OutcomeMark> : null}
      {done > 0 ? <OutcomeMark tone="done">{ui('progress.done', { count: done })}</OutcomeMark> : null}
      {skipped > 0 ? <OutcomeMark tone="skipped">{ui('progress.skipped', { count: skipped })}</OutcomeMark> : null}
    </span>
  );
}
