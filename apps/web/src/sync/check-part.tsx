import type { CompletenessCheck, ShopSummary } from '@order-manager/contract';
import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../api/use-problem-words.ts';
import { formatCount } from '../format/count.ts';
import { ShareBar } from '../ui/share-bar.tsx';
import styles from './check-part.module.css';
import { verdictOf } from './check-verdict.ts';
import { GapList } from './gap-list.tsx';
import { StatusTable } from './status-table.tsx';
import { isAtWork } from './sync-queries.ts';
import { useMomentWords } from './use-moment-words.ts';

type CheckPartProps = { shop: ShopSummary; check: CompletenessCheck; isImporting: boolean; onLeave: () => void };

/** TikTok's orders beside ours: the counts, what was repaired, what still differs by name, and what runs just now. */
export function CheckPart({ shop, check, isImporting, onLeave }: CheckPartProps) {
  return (
    <>
      <Counts check={check} />
      {isAtWork(check) ? <Progress check={check} isImporting={isImporting} /> : <Scope shop={shop} check={check} />}
      {check.openCount > 0 ? <GapList shopId={shop.id} check={check} onLeave={onLeave} /> : null}
      {check.statuses.length > 0 ? <StatusTable statuses={check.statuses} /> : null}
    </>
  );
}

function Counts({ check }: { check: CompletenessCheck }) {
  const { t, i18n } = useTranslation('completeness');
  const verdict = verdictOf(check);
  if (!verdict) return <p className={styles.never}>{t('neverChecked')}</p>;
  const count = (value: number) => formatCount(value, i18n.language);
  const isWell = verdict.kind !== 'differ';
  const Icon = isWell ? IconCircleCheckFilled : IconAlertTriangleFilled;
  return (
    <p className={styles.counts}>
      <b>{t('counts', { atTikTok: count(check.atTikTok), here: count(check.here) })}</b>
      <span className={`${styles.verdict} ${isWell ? styles.green : styles.amber}`}>
        <Icon size={15} aria-hidden="true" />
        {verdict.kind === 'equal' ? t('equal') : t(verdict.kind, { count: verdict.count })}
      </span>
    </p>
  );
}

function Progress({ check, isImporting }: { check: CompletenessCheck; isImporting: boolean }) {
  const { t, i18n } = useTranslation('completeness');
  const problemWords = useProblemWords();
  const { progress, problem } = check;
  if (!progress) return <p className={styles.caption}>{t(isImporting ? 'waitsForImport' : 'waits')}</p>;
  const read = formatCount(progress.read, i18n.language);
  const words =
    progress.expected === null
      ? t('comparedSome', { read })
      : t('compared', { read, expected: formatCount(Math.max(progress.expected, progress.read), i18n.language) });
  const share = progress.expected ? progress.read / progress.expected : 0;
  return (
    <div className={styles.progress} role="status">
      <ShareBar share={share} label={t('comparing')} valueText={words} />
      <span className={styles.caption}>
        {problem ? t('pausedFor', { why: `${problemWords(problem).title}.` }) : words}
      </span>
    </div>
  );
}

function Scope({ shop, check }: { shop: ShopSummary; check: CompletenessCheck }) {
  const { t } = useTranslation('completeness');
  const problemWords = useProblemWords();
  const moment = useMomentWords(shop.timeZone);
  if (check.finishedAt === null) return null;
  const time = moment(check.finishedAt);
  if (check.problem) {
    const { title, why } = problemWords(check.problem);
    return (
      <p className={`${styles.caption} ${styles.amber}`}>
        {t('stopped', { time })} {title}. {why}
      </p>
    );
  }
  const scope = check.days === 7 || check.days === 30 || check.days === 90 ? (`${check.days}` as const) : 'all';
  return (
    <p className={styles.caption}>
      {t(`scope.${scope}`)}, {t(`checkedBy.${check.by ?? 'person'}`, { time })}
    </p>
  );
}
