import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

type SecretFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  isWrong?: boolean;
};

/** A hidden text with a "Show" beside it. Browsers are asked not to keep it. */
export function SecretField({ label, value, onChange, inputRef, isWrong = false }: SecretFieldProps) {
  const { t } = useTranslation('ui');
  const [isShown, setIsShown] = useState(false);
  const id = useId();
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box} data-wrong={isWrong || undefined}>
        <input
          id={id}
          ref={inputRef}
          type={isShown ? 'text' : 'password'}
          className={`${styles.input} ${isShown || value === '' ? '' : styles.hidden}`}
          value={value}
          autoComplete="off"
          data-1p-ignore="true"
          data-lpignore="true"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button type="button" className={styles.toggle} aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          <Icon size={15} aria-hidden="true" />
          {t(isShown ? 'hide' : 'show')}
        </button>
      </div>
    </div>
  );
}
