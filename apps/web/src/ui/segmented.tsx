import type { KeyboardEvent, ReactNode } from 'react';
import styles from './segmented.module.css';

type SegmentedProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A choice of two or three, all in view: "Pickup" or "Drop-off". */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : options[(index + step + options.length) % options.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    const group = event.currentTarget.parentElement;
    group?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: radios drawn as one strip; keys are handled above.
        <button
          key={option.value}
          type="button"
          role="radio"
          data-value={option.value}
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={styles.option}
          onClick={() => onChange(option.value)}
          onKeyDown={(event) => move(event, index)}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  );
}
