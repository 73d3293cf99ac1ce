import { IconPlus } from '@tabler/icons-react';
import { lazy, type RefObject, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/use-session.ts';
import { SaveViewButton } from '../../views/save-view-button.tsx';
import { ViewChips } from '../../views/view-chips.tsx';
import type { Desk } from '../use-desk.ts';
import type { AppliedName } from './applied.ts';
import styles from './filter-bar.module.css';

const AppliedChips = lazy(() => import('./applied-chips.tsx'));
const FilterPopover = lazy(() => import('./filter-popover.tsx'));

/** What a chip opens: one filter, the days of three, or the list of all. */
export type PickerName = Exclude<AppliedName, 'attention'> | 'date' | 'more';
export type OpenPicker = { name: PickerName; left: number; top: number };

const POSSIBLE = ['date', 'shops', 'courier', 'print', 'more'] as const;
const DAYS = ['due', 'created', 'paid'] as const;

/** One line: saved views, then what is applied, then what else could be. Each chip is set in a picker of its own. */
export function FilterBar({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const bar = useRef<HTMLElement>(null);
  const [picker, setPicker] = useState<OpenPicker | null>(null);
  const hasOneShop = useSession().shops.length < 2;
  const { applied } = desk;
  const isLeft = (name: (typeof POSSIBLE)[number]) => {
    if (name === 'date') return DAYS.some((day) => !applied.includes(day));
    return name === 'more' || !(applied.includes(name) || (name === 'shops' && hasOneShop));
  };
  const open = (name: PickerName, chip: HTMLElement) => {
    const { left, bottom } = chip.getBoundingClientRect();
    setPicker({ name, left, top: bottom });
  };
  const close = (name: PickerName) => {
    setPicker(null);
    focusChip(bar, name);
  };
  return (
    <section ref={bar} className={styles.bar} aria-label={t('filters.label')}>
      <ViewChips desk={desk} />
      {applied.length === 0 ? null : (
        <Suspense fallback={null}>
          <AppliedChips desk={desk} onOpen={open} />
        </Suspense>
      )}
      {POSSIBLE.filter(isLeft).map((name) => (
        <button
          key={name}
          type="button"
          className={styles.possible}
          data-filter={name}
          aria-haspopup="dialog"
          aria-expanded={picker?.name === name}
          aria-label={t('filters.add', { what: t(`filters.possible.${name}`) })}
          onClick={(event) => open(name, event.currentTarget)}
        >
          <IconPlus className={styles.icon} aria-hidden="true" />
          {t(`filters.possible.${name}`)}
        </button>
      ))}
      <SaveViewButton desk={desk} />
      {picker ? (
        <Suspense fallback={null}>
          <FilterPopover key={picker.name} desk={desk} picker={picker} onOther={setPicker} onClose={close} />
        </Suspense>
      ) : null}
    </section>
  );
}

const MOST_FRAMES = 30;

/** A filter that was set has another chip than before, a few frames later. Where it has none, the list of all takes the focus. */
function focusChip(bar: RefObject<HTMLElement | null>, name: PickerName, frame = 0): void {
  const chip = (of: string) => bar.current?.querySelector<HTMLElement>(`[data-filter="${of}"]`);
  const found = chip(name) ?? (frame < MOST_FRAMES ? null : chip('more'));
  if (found) found.focus();
  else if (bar.current) requestAnimationFrame(() => focusChip(bar, name, frame + 1));
}
