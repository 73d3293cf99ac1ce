// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { Run, RunItem } from '@order-manager/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { RunItemLine } from './run-item-line.tsx';
import styles from './run-items.module.css';
import { groupsFor, type RunGroup, type RunTab } from './run-lists.ts';
import { type RunItemList, useRunItems } from './use-run-items.ts';

type Groups = { group: RunGroup; items: RunItem[] }[];
type Line = { kind: 'title'; group: RunGroup } | { kind: 'item'; item: RunItem; group: RunGroup };

const TITLE = 32;
const ITEM = 38;

/** So many lines before the last one that was read, the next page is asked for. */
const AHEAD = 40;

type RunItemsProps = { run: Run; tab: RunTab; count: number; movedAt: number };

/** The packages of one tab in their groups; thousands of them are read and drawn only where one looks. */
export function RunItems({ run, tab, count, movedAt }: RunItemsProps) {
  const list = useRunItems(run.id, tab, movedAt);
  if (list.state === 'failed') return <ErrorState error={list.error} onTryAgain={list.tryAgain} />;
  if (list.state === 'loading') return <SkeletonRows />;
  return list.items.length === 0 ? <Empty run={run} /> : <Lines run={run} tab={tab} count={count} list={list} />;
}

function Empty({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  return (
    <p className={styles.empty}>{t(run.state === 'finished' && run.packages === 0 ? 'nothingLeft' : 'emptyTab')}</p>
  );
}

function Lines({
  run,
  tab,
  count,
  list: { items, hasMore, loadMore },
}: Omit<RunItemsProps, 'movedAt'> & { list: RunItemList }) {
  const { t } = useTranslation('runs');
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groupsFor(items, tab)), [items, tab]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (lines[index]?.kind === 'title' ? TITLE : ITEM),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last + AHEAD >= lines.length) loadMore();
  }, [hasMore, last, lines.length, loadMore]);
  return (
    <div ref={list} role="table" aria-label={t('tabsLabel')} aria-rowcount={count + 1} className={styles.table}>
      <div role="row" className={styles.head}>
        {(['number', 'package', 'outcome', 'reason', 'time', 'action'] as const).map((column) => (
          <span key={column} role="columnheader" className={column === 'action' ? 'visually-hidden' : undefined}>
            {t(`columns.${column}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((place) => {
          const line = lines[place.index];
          if (!line) return null;
          return (
            <div
              key={place.key}
              ref={virtual.measureElement}
              data-index={place.index}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${place.start}px)` }}
            >
              {line.kind === 'title' ? (
                <div role="row" className={styles.title}>
                  <span role="rowheader">{t(`groups.${line.group}`)}</span>
                </div>
              ) : (
                <RunItemLine run={run} item={line.item} group={line.group} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const linesOf = (groups: Groups): Line[] =>
  groups.flatMap(({ group, items }) => [
    { kind: 'title', group } as const,
    ...items.map((item) => ({ kind: 'item', item, group }) as const),
  ]);

function keyOf(line: Line | undefined): string {
  if (!line) return '';
  return line.kind === 'title' ? line.group : `${line.item.shopId}~${line.item.key}`;
}
