import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  isOptional?: boolean;
};

/** One line of text with its label above. "optional" stands beside the label, not in it. */
export function TextField({ label, value, onChange, hint, isOptional = false }: TextFieldProps) {
  const { t } = useTranslation('signIn');
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {isOptional ? <span className={styles.optional}>{t('optional')}</span> : null}
      </div>
      <div className={styles.box}>
        <input
          id={id}
          className={styles.input}
          value={value}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={hint ? `${id}hint` : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {hint ? (
        <p className={styles.hint} id={`${id}hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
