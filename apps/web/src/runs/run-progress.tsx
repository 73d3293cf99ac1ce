import type { Run } from '@order-manager/contract';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { spanWords } from '../format/countdown-words.ts';
import { clockTime } from '../format/shop-time.ts';
import { OutcomeMark } from '../ui/order-parts/outcome-mark.tsx';
import { OutcomeBar } from '../ui/outcome-bar.tsx';
import { useNow } from '../ui/use-now.ts';
import { paceOf } from './run-lists.ts';
import styles from './run-progress.module.css';
import { useWhoWords } from './who-words.ts';

const PARTS = [
  ['done', 'done'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
  ['working', 'working'],
  ['waiting', 'normal'],
] as const;

/** The one figure, the one bar, the counts in words, and the facts of the run. */
export function RunProgress({ run }: { run: Run }) {
  const { t, i18n } = useTranslation('runs');
  const { t: ui } = useTranslation('ui');
  const number = (count: number) => formatCount(count, i18n.language);
  const settled = run.totals.done + run.totals.failed + run.totals.skipped;
  return (
    <div className={styles.progress}>
      <div className={styles.main}>
        <div className={styles.top}>
          <h2 className={styles.figure}>
            {run.state === 'gathering' ? (
              t('gathering', { count: run.packages })
            ) : (
              <>
                <b>{number(settled)}</b> {t('ofPackages', { done: '', total: number(run.packages) }).trim()}
              </>
            )}
          </h2>
          <Pace run={run} />
        </div>
        <OutcomeBar counts={run.totals} label={t('progress', { number: run.number })} />
        <ul className={styles.counts}>
          {PARTS.filter(([part]) => run.totals[part] > 0).map(([part, tone]) => (
            <li key={part}>
              <OutcomeMark tone={part === 'working' && run.state === 'paused' ? 'normal' : tone}>
                {ui(`progress.${part}`, { count: run.totals[part] })}
              </OutcomeMark>
            </li>
          ))}
        </ul>
      </div>
      <Facts run={run} />
      <Spoken run={run} />
    </div>
  );
}

/** The count for screen readers: spoken every ten seconds at most, and at once when the run pauses or ends. */
function Spoken({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const { t: ui } = useTranslation('ui');
  const tick = useNow(10_000);
  const counts = PARTS.filter(([part]) => run.totals[part] > 0).map(([part]) =>
    ui(`progress.${part}`, { count: run.totals[part] }),
  );
  const latest = useRef('');
  latest.current = `${t(`state.${run.state}`)}: ${counts.join(', ')}`;
  const [spoken, setSpoken] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tick and the state say when, not what.
  useEffect(() => setSpoken(latest.current), [tick, run.state]);
  return (
    <p className="visually-hidden" role="status">
      {spoken}
    </p>
  );
}

function Pace({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const { t: time } = useTranslation('time');
  const pace = paceOf(run, useNow(5_000));
  if (run.state !== 'running') return <span className={styles.pace}>{t(`state.${run.state}`)}</span>;
  if (!pace) return <span className={styles.pace} />;
  const span = spanWords(Math.max(pace.left, 60_000), time);
  return <span className={styles.pace}>{t('pace', { span, count: pace.perMinute })}</span>;
}

const SAFE = {
  gathering: 'facts.safeYes',
  running: 'facts.safeYes',
  paused: 'facts.safePaused',
  finished: 'facts.safeDone',
} as const;

function Facts({ run }: { run: Run }) {
  const { t, i18n } = useTranslation('runs');
  const who = useWhoWords();
  const time = clockTime(run.startedAt, undefined, { seconds: true });
  const number = (count: number) => formatCount(count, i18n.language);
  const wanted = run.labels.here + run.labels.waiting + run.labels.failed;
  return (
    <dl className={styles.facts}>
      <dt>{t('facts.started')}</dt>
      <dd>{t('facts.startedBy', { time, who: who(run.startedBy) })}</dd>
      {run.finishedAt === null ? null : (
        <>
          <dt>{t('facts.finished')}</dt>
          <dd>{clockTime(run.finishedAt, undefined, { seconds: true })}</dd>
        </>
      )}
      <dt>{t('facts.labels')}</dt>
      <dd>{t('facts.labelsHere', { here: number(run.labels.here), total: number(wanted) })}</dd>
      <dt>{t('facts.safe')}</dt>
      <dd>{t(SAFE[run.state])}</dd>
    </dl>
  );
}
