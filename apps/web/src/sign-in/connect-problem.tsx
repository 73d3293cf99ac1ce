import { IconChevronDown, IconChevronUp, IconCircleXFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { ProblemDetails } from '../ui/problem-details.tsx';
import styles from './connect-problem.module.css';
import type { ConnectProgress } from './connect-progress.ts';
import { ProblemButtons } from './problem-buttons.tsx';

type ConnectProblemProps = {
  progress: ConnectProgress;
  appKey: string | null;
  region: string | null;
  /** When the link of the pasted URL was opened from here: makes the sentence exact. */
  openedAt?: number | null;
  onTryAgain: () => void;
  onEditPaste?: () => void;
  onEditSecret?: () => void;
  onClearCipher?: () => void;
};

/** The red panel over the form: what happened, why, and the buttons that help. TikTok's own words under "Details". */
export function ConnectProblem(props: ConnectProblemProps) {
  const { t } = useTranslation('ui');
  const [isOpen, setIsOpen] = useState(false);
  const wordsOf = useProblemWords();
  const refusal = props.progress.refusal;
  if (!refusal) return null;
  const words = wordsOf(withAge(refusal, props.openedAt ?? null, props.progress.refusedAt));
  return (
    <section className={styles.panel} role="alert">
      <IconCircleXFilled size={20} className={styles.icon} aria-hidden="true" />
      <div className={styles.body}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.why}>{words.why}</p>
        <div className={styles.actions}>
          <ProblemButtons words={words} {...props} />
          {refusal.details ? (
            <button type="button" className={styles.details} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {t('details')}
              {isOpen ? (
                <IconChevronUp size={14} aria-hidden="true" />
              ) : (
                <IconChevronDown size={14} aria-hidden="true" />
              )}
            </button>
          ) : null}
        </div>
        {isOpen ? (
          <div className={styles.open}>
            <ProblemDetails refusal={refusal} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

const LIFE_MINUTES = 10;

/** Tells how old the link was, where that explains the refusal. */
function withAge(refusal: Refusal, openedAt: number | null, refusedAt: number | null): Refusal {
  if (refusal.code !== 'invalid-authorization-code' || openedAt === null || refusedAt === null) return refusal;
  const minutes = Math.round((refusedAt - openedAt) / 60_000);
  return minutes < LIFE_MINUTES ? refusal : { ...refusal, facts: { ...refusal.facts, minutes } };
}
