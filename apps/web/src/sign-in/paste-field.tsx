import type { CallbackUrl } from '@order-manager/domain/connect/callback-url';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import field from './field.module.css';
import styles from './paste-field.module.css';
import { type Tinted, tintParts } from './paste-tints.ts';

type PasteFieldProps = {
  value: string;
  found: CallbackUrl;
  onChange: (value: string) => void;
  onEnter: () => void;
  inputRef?: Ref<HTMLTextAreaElement>;
  /** What is wrong, in one sentence; null while nothing is. */
  error: string | null;
  /** The code is of no use any more: it gets the red wave. */
  isCodeBad: boolean;
};

/** "Callback URL": a field whose recognised parts are tinted. The tint is a copy of the text under a see-through one. */
export function PasteField({ value, found, onChange, onEnter, inputRef, error, isCodeBad }: PasteFieldProps) {
  const { t } = useTranslation('signIn');
  const id = useId();
  const send = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {t('callbackUrl')}
      </label>
      <div className={field.box} data-wrong={error !== null || undefined}>
        <div className={styles.grid}>
          <div className={styles.tint} aria-hidden="true">
            {keyed(tintParts(value, found)).map(({ key, text, part }) => (
              <span key={key} className={classOf(part, isCodeBad)}>
                {text}
              </span>
            ))}
            {'\u200b'}
          </div>
          <textarea
            id={id}
            ref={inputRef}
            className={styles.text}
            value={value}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={error !== null || undefined}
            aria-describedby={`${id}help`}
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={send}
          />
        </div>
      </div>
      {error === null ? (
        <p className={field.hint} id={`${id}help`}>
          {t('callbackHint')}
        </p>
      ) : (
        <p className={field.error} id={`${id}help`}>
          <IconAlertTriangleFilled size={14} aria-hidden="true" />
          {error}
        </p>
      )}
    </div>
  );
}

const keyed = (pieces: readonly Tinted[]) => pieces.map((piece, index) => ({ ...piece, key: `${index}${piece.part}` }));

function classOf(part: Tinted['part'], isCodeBad: boolean): string | undefined {
  if (part === null) return undefined;
  return part === 'code' && isCodeBad ? `${styles.part} ${styles.bad}` : styles.part;
}
