import type { Run } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { formatCount } from '../format/count.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { runs } from '../i18n/en/runs.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { TabBar } from '../ui/tab-bar.tsx';
import { useNow } from '../ui/use-now.ts';
import { RunActions } from './run-actions.tsx';
import { RunHead } from './run-head.tsx';
import { RunItems } from './run-items.tsx';
import { countTabs, labelsToCome, RUN_TABS, type RunTab } from './run-lists.ts';
import styles from './run-page.module.css';
import { RunProgress } from './run-progress.tsx';
import { runQuery } from './run-queries.ts';
import { useRunNews } from './use-run-news.ts';

const PrintDialog = lazy(() => import('../labels/print-dialog.tsx'));

addEnglish('runs', runs);

/** One run: how far it is, and what became of every package. It can be left and found again. */
export function RunPage() {
  const { runId } = useParams({ strict: false });
  const { t } = useTranslation('runs');
  const found = useQuery(runQuery(runId ?? ''));
  if (found.data) return <Loaded run={found.data} movedAt={found.dataUpdatedAt} />;
  return (
    <>
      <PageHead title={t('title')} />
      {found.isError ? <ErrorState error={found.error} onTryAgain={() => void found.refetch()} /> : <SkeletonRows />}
    </>
  );
}

function Loaded({ run, movedAt }: { run: Run; movedAt: number }) {
  const { t, i18n } = useTranslation('runs');
  const [tab, setTab] = useState<RunTab>('all');
  const counts = countTabs(run);
  const [isPrinting, setIsPrinting] = usePrintWhenReady(run);
  useRunNews(run);
  const tabs = RUN_TABS.map((value) => ({
    value,
    label: t(`tabs.${value}`),
    count: formatCount(counts[value], i18n.language),
    countWords: `${formatCount(counts[value], i18n.language)} ${t('packages', { count: counts[value] })}`,
  }));
  return (
    <>
      <RunHead number={run.number} shops={<ShopNames shopIds={run.shopIds} />}>
        <RunActions run={run} onPrint={() => setIsPrinting(true)} />
      </RunHead>
      <RunProgress run={run} />
      <TabBar label={t('tabsLabel')} tabs={tabs} value={tab} onChange={setTab} panelId="run-panel" />
      <section id="run-panel" role="tabpanel" aria-label={t(`tabs.${tab}`)} className={styles.panel}>
        <RunItems key={tab} run={run} tab={tab} count={counts[tab]} movedAt={movedAt} />
      </section>
      <Suspense fallback={null}>
        {isPrinting ? <PrintDialog selection={{ run: run.id }} onClose={() => setIsPrinting(false)} /> : null}
      </Suspense>
    </>
  );
}

function ShopNames({ shopIds }: { shopIds: readonly string[] }) {
  const { t } = useTranslation('runs');
  const { shops } = useSession();
  const [first, ...others] = shopIds.map((id) => shops.find((shop) => shop.id === id)?.name ?? id);
  if (first === undefined) return null;
  return others.length === 0 ? first : t('shopsAndMore', { shop: first, count: others.length });
}

/** "Print waybills when labels are ready": the dialog opens by itself, once, when the last label is here. */
function usePrintWhenReady(run: Run): [boolean, (isPrinting: boolean) => void] {
  const search = useSearch({ strict: false }) as { print?: string };
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const isWanted = search.print === '1';
  const now = useNow(isWanted ? 2_000 : 60_000);
  const isReady = run.state === 'finished' && run.labels.here > 0 && labelsToCome(run, now) === 0;
  const isDue = isWanted && isReady;
  const set = (isPrinting: boolean) => {
    setIsAsked(isPrinting);
    if (!isPrinting && search.print) {
      void navigate({ to: '/runs/$runId', params: { runId: run.id }, search: {}, replace: true });
    }
  };
  return [isAsked || isDue, set];
}
