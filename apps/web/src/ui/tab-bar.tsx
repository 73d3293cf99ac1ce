import { type KeyboardEvent, useId } from 'react';
import styles from './tab-bar.module.css';

export type TabItem<Value extends string> = {
  value: Value;
  label: string;
  /** Shown beside the word, already formatted. Not part of the accessible name. */
  count?: string | undefined;
  /** The count as a sentence, for screen readers, e.g. "128 orders". */
  countWords?: string | undefined;
};

type TabBarProps<Value extends string> = {
  label: string;
  tabs: readonly TabItem<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** The id of the panel the tabs switch. */
  panelId?: string;
};

/** Tabs with counts. The name of a tab is its word alone ("To ship"); the count is its description. Arrow keys move. */
export function TabBar<Value extends string>({ label, tabs, value, onChange, panelId }: TabBarProps<Value>) {
  const id = useId();
  return (
    <div className={styles.bar} role="tablist" aria-label={label} onKeyDown={(event) => moveWithArrows(event)}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.value === value}
          aria-label={tab.label}
          aria-controls={panelId}
          aria-describedby={tab.count === undefined ? undefined : `${id}${tab.value}`}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span aria-hidden="true" className={styles.count}>
              {tab.count}
            </span>
          )}
          {tab.count === undefined ? null : (
            <span hidden id={`${id}${tab.value}`}>
              {tab.countWords ?? tab.count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Focus moves and opens, as in every list of tabs. */
export function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const here = tabs.indexOf(event.target as HTMLElement);
  const next = nextIndex(event.key, here, tabs.length);
  if (next === null || here < 0) return;
  event.preventDefault();
  tabs[next]?.focus();
  tabs[next]?.click();
}

function nextIndex(key: string, here: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (here + step + count) % count;
}
