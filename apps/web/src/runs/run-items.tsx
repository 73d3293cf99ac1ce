// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { Run, RunItem } from '@order-manager/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RunItemLine } from './run-item-line.tsx';
import styles from './run-items.module.css';
import type { RunGroup } from './run-lists.ts';

type Groups = { group: RunGroup; items: RunItem[] }[];
type Line = { kind: 'title'; group: RunGroup } | { kind: 'item'; item: RunItem; group: RunGroup };

const TITLE = 32;
const ITEM = 38;

/** Every package of the run in its group; thousands of them are drawn only where one looks. */
export function RunItems({ run, groups }: { run: Run; groups: Groups }) {
  const { t } = useTranslation('runs');
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (lines[index]?.kind === 'title' ? TITLE : ITEM),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
  });
  if (lines.length === 0) return <p className={styles.empty}>{t('emptyTab')}</p>;
  return (
    <div ref={list} role="table" aria-label={t('tabsLabel')} aria-rowcount={lines.length + 1} className={styles.table}>
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
