import type { SavedView } from '@order-manager/contract';
import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../orders/use-desk.ts';
import { type CurrentView, currentView } from './current-view.ts';
import { useOpenView } from './use-open-view.ts';
import styles from './view-chips.module.css';
import { useViews } from './view-queries.ts';

const ViewMenu = lazy(() => import('./view-menu.tsx'));
const MoreViews = lazy(() => import('./more-views.tsx'));

/** More than these go behind "+2": the row is for filters too. */
const MOST = 4;

/** The saved views as chips; the one on screen carries a bookmark and a menu. */
export function ViewChips({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const views = useViews();
  const openView = useOpenView();
  const current = currentView(desk.state, views);
  if (views.length === 0) return null;
  const first = views.slice(0, MOST);
  const shown = current && !first.includes(current.view) ? [...first.slice(0, MOST - 1), current.view] : first;
  const rest = views.filter((view) => !shown.includes(view));
  return (
    <>
      {shown.map((view) =>
        view === current?.view ? (
          <CurrentChip key={view.id} desk={desk} current={current} />
        ) : (
          <button key={view.id} type="button" className={styles.chip} onClick={() => openView(view)}>
            <span className={styles.name}>{view.name}</span>
          </button>
        ),
      )}
      {rest.length > 0 ? <RestChip views={rest} label={t('filters.moreViews', { count: rest.length })} /> : null}
      <span className={styles.divider} aria-hidden="true" />
    </>
  );
}

function CurrentChip({ desk, current }: { desk: Desk; current: CurrentView }) {
  const { t } = useTranslation('orders');
  const [isWanted, setIsWanted] = useState(false);
  const chip = useRef<HTMLButtonElement>(null);
  const { name } = current.view;
  const button = (
    <button
      ref={chip}
      type="button"
      className={`${styles.chip} ${styles.current}`}
      aria-label={t('filters.view', { name })}
      aria-description={current.isChanged ? t('filters.viewChanged') : undefined}
      aria-haspopup="menu"
      aria-expanded={isWanted}
      onClick={() => setIsWanted(true)}
    >
      <IconBookmark className={styles.icon} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      {current.isChanged ? <span className={styles.dot} aria-hidden="true" /> : null}
      <IconChevronDown className={styles.chevron} aria-hidden="true" />
    </button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <ViewMenu desk={desk} current={current} onClose={() => chip.current?.focus()}>
        {button}
      </ViewMenu>
    </Suspense>
  );
}

function RestChip({ views, label }: { views: readonly SavedView[]; label: string }) {
  const [isWanted, setIsWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={styles.chip}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isWanted}
      onClick={() => setIsWanted(true)}
    >
      +{views.length}
    </button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <MoreViews views={views}>{button}</MoreViews>
    </Suspense>
  );
}
