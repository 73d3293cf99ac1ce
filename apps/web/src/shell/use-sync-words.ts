import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { syncQuery } from '../api/queries.ts';
import { useSession } from '../api/use-session.ts';
import { formatCount } from '../format/count.ts';
import { agoWords, waitWords } from '../format/relative-time.ts';
import { clockTime } from '../format/shop-time.ts';
import { useNow } from '../ui/use-now.ts';
import { useChosenShops } from './chosen-shops.ts';
import { type SyncCounts, type SyncSummary, summariseSync } from './sync-summary.ts';

export type SyncWords = {
  label: string;
  title: string;
  second: string;
  tone: 'green' | 'blue' | 'amber' | 'grey';
  /** 0 to 1 while a first import runs and its total is known. */
  share: number | null;
  isWorking: boolean;
};

/** The sync card in words, ticking every second. */
export function useSyncWords(): SyncWords {
  const { t } = useTranslation();
  const summary = useSyncSummary();
  const say = useSummaryWords();
  return { label: t('sync.label'), share: null, isWorking: false, ...say(summary) };
}

function useSyncSummary(): SyncSummary {
  const { shops } = useSession();
  const chosen = useChosenShops();
  const sync = useQuery(syncQuery());
  const inView = shops.filter((shop) => chosen.length === 0 || chosen.includes(shop.id));
  const paused = shops.filter((shop) => shop.state !== 'connected').map((shop) => shop.id);
  if (!sync.data) return { kind: shops.length === 0 ? 'none' : 'waiting' };
  return summariseSync(
    sync.data,
    inView.map((shop) => shop.id),
    paused,
  );
}

type Said = Pick<SyncWords, 'title' | 'second' | 'tone'> & Partial<SyncWords>;

function useSummaryWords(): (summary: SyncSummary) => Said {
  const { t, i18n } = useTranslation(['desk', 'time']);
  const now = useNow(1_000);
  const { shops } = useSession();
  const count = (value: number) => formatCount(value, i18n.language);
  return (summary) => {
    switch (summary.kind) {
      case 'none':
        return { tone: 'grey', title: t('sync.noShops'), second: t('sync.noShopsWhy') };
      case 'waiting':
        return { tone: 'blue', title: t('sync.working'), second: t('sync.waiting'), isWorking: true };
      case 'paused':
        return { tone: 'grey', title: t('sync.paused'), second: t('sync.pausedWhy') };
      case 'synced':
        return {
          tone: 'green',
          title: t('sync.synced', { ago: agoWords(summary.at, now, t as never) }),
          second: countWords(summary.counts),
          isWorking: summary.isWorking,
        };
      case 'importing':
        return {
          tone: 'blue',
          title: t('sync.importing'),
          second:
            summary.total === null
              ? t('sync.importingSome', { done: count(summary.done) })
              : t('sync.importingOf', { done: count(summary.done), total: count(summary.total) }),
          share: summary.total === null ? null : summary.done / Math.max(1, summary.total),
          isWorking: true,
        };
      case 'failed':
        return { tone: 'amber', title: failedTitle(summary.shopIds), second: failedSecond(summary) };
    }
  };

  function countWords(counts: SyncCounts | null): string {
    if (counts === null) return t('sync.upToDate');
    const repairing = counts.open - counts.onlyHere;
    if (repairing > 0) return t('sync.repairing', { count: repairing });
    return counts.open > 0 ? t('sync.differ', { count: counts.open }) : t('sync.match');
  }

  function failedTitle(shopIds: readonly string[]): string {
    const [only] = shopIds;
    const shop = shops.find(({ id }) => id === only);
    return shopIds.length === 1 && shop && shops.length > 1
      ? t('sync.failedShops', { shop: shop.name })
      : t('sync.failed');
  }

  function failedSecond({ lastSuccessAt, nextTryAt }: Extract<SyncSummary, { kind: 'failed' }>): string {
    const good = lastSuccessAt === null ? t('sync.neverGood') : t('sync.lastGood', { time: clockTime(lastSuccessAt) });
    if (nextTryAt === null) return good;
    const next =
      nextTryAt <= now ? t('sync.nextTrySoon') : t('sync.nextTry', { wait: waitWords(nextTryAt, now, t as never) });
    return `${good} ${next}`;
  }
}
