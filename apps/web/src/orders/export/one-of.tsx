import { useId } from 'react';
import styles from './one-of.module.css';

type OneOfProps<Value extends string> = {
  legend: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; aside?: string; note?: string }[];
};

/** A choice of a few, each with a sentence that says what it means; the chosen one's sentence is read. */
export function OneOf<Value extends string>({ legend, value, onChange, options }: OneOfProps<Value>) {
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={group}
            className={styles.radio}
            aria-describedby={option.note ? `${group}-${option.value}` : undefined}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.label}>
            {option.label}
            {option.aside ? <span className={styles.aside}>{option.aside}</span> : null}
          </span>
          {option.note && option.value === value ? (
            <span id={`${group}-${option.value}`} className={styles.note}>
              {option.note}
            </span>
          ) : null}
        </label>
      ))}
    </fieldset>
  );
}
