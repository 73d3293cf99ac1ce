import { Button } from '@mantine/core';
import type { CompletenessCheck, ShopSummary, ShopSync } from '@order-manager/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { formatCount } from '../format/count.ts';
import { agoWords, waitWords } from '../format/relative-time.ts';
import { useWhyPaused } from '../shell/paused-banner.tsx';
import { MarketCode } from '../ui/market-code.tsx';
import { ProblemDetails } from '../ui/problem-details.tsx';
import { ShareBar } from '../ui/share-bar.tsx';
import { useNow } from '../ui/use-now.ts';
import { CheckPart } from './check-part.tsx';
import styles from './shop-part.module.css';
import { useMomentWords } from './use-moment-words.ts';

type ShopPartProps = {
  shop: ShopSummary;
  sync: ShopSync | undefined;
  check: CompletenessCheck | undefined;
  /** A link out of the panel was taken. */
  onLeave: () => void;
};

/** One shop: how fresh it is, what is the matter, and TikTok's counts beside ours. */
export function ShopPart({ shop, sync, check, onLeave }: ShopPartProps) {
  const isPaused = shop.state === 'paused';
  const isImporting = sync !== undefined && sync.phase !== 'complete' && !isPaused;
  return (
    <section className={styles.shop} aria-label={shop.name}>
      <div className={styles.head}>
        <MarketCode region={shop.region} />
        <h3 className={styles.name}>{shop.name}</h3>
        <Freshness sync={sync} isPaused={isPaused} />
      </div>
      {isPaused ? <PausedNotice shop={shop} onLeave={onLeave} /> : null}
      {sync?.problem && !isPaused ? <ProblemNotice problem={sync.problem} nextTryAt={sync.nextTryAt} /> : null}
      {isImporting ? <ImportLine sync={sync} /> : null}
      {check ? <CheckPart shop={shop} check={check} isImporting={isImporting} onLeave={onLeave} /> : null}
      {sync ? <Times shop={shop} sync={sync} nextAt={check?.nextAt ?? null} /> : null}
    </section>
  );
}

function Freshness({ sync, isPaused }: { sync: ShopSync | undefined; isPaused: boolean }) {
  const { t } = useTranslation('completeness');
  const { t: time } = useTranslation('time');
  const now = useNow(1_000);
  const { tone, word } = freshnessOf(sync, isPaused);
  const ago = sync?.lastSuccessAt ? agoWords(sync.lastSuccessAt, now, time) : '';
  return (
    <span className={styles.state}>
      <span className={`${styles.dot} ${styles[tone]}`} aria-hidden="true" />
      {t(`state.${word}`, { ago })}
    </span>
  );
}

function freshnessOf(sync: ShopSync | undefined, isPaused: boolean) {
  if (isPaused) return { tone: 'grey', word: 'paused' } as const;
  if (sync?.problem) return { tone: 'amber', word: 'failed' } as const;
  if (sync && sync.phase !== 'complete') return { tone: 'blue', word: 'importing' } as const;
  return sync?.lastSuccessAt
    ? ({ tone: 'green', word: 'synced' } as const)
    : ({ tone: 'grey', word: 'never' } as const);
}

function PausedNotice({ shop, onLeave }: { shop: ShopSummary; onLeave: () => void }) {
  const { t } = useTranslation('completeness');
  const said = useWhyPaused()(shop);
  return (
    <div className={`${styles.notice} ${styles.red}`}>
      <p>
        <b>{said.title}.</b> {said.why}
      </p>
      <Button
        variant="default"
        renderRoot={(root) => <Link to="/settings/shops" search={{ shop: shop.id }} {...root} onClick={onLeave} />}
      >
        {t('toShop')}
      </Button>
    </div>
  );
}

function ProblemNotice({ problem, nextTryAt }: { problem: Refusal; nextTryAt: number | null }) {
  const { t } = useTranslation('completeness');
  const { t: time } = useTranslation('time');
  const said = useProblemWords()(problem);
  const now = useNow(1_000);
  const next =
    nextTryAt === null
      ? null
      : nextTryAt <= now
        ? t('nextTrySoon')
        : t('nextTry', { wait: waitWords(nextTryAt, now, time) });
  return (
    <div className={`${styles.notice} ${styles.amber}`}>
      <p>
        <b>{said.title}.</b> {said.why} {next}
      </p>
      <details className={styles.details}>
        <summary>{t('details')}</summary>
        <ProblemDetails refusal={problem} />
      </details>
    </div>
  );
}

function ImportLine({ sync }: { sync: ShopSync }) {
  const { t, i18n } = useTranslation('completeness');
  const count = (value: number) => formatCount(value, i18n.language);
  const words =
    sync.expected === null
      ? t('state.importingSome', { done: count(sync.imported) })
      : t('state.importingOf', { done: count(sync.imported), total: count(sync.expected) });
  const share = sync.expected === null ? 0 : sync.imported / Math.max(1, sync.expected);
  return (
    <div className={styles.progress}>
      <ShareBar share={share} label={t('state.importing')} valueText={words} />
      <span className={styles.caption}>{words}</span>
    </div>
  );
}

function Times({ shop, sync, nextAt }: { shop: ShopSummary; sync: ShopSync; nextAt: number | null }) {
  const { t } = useTranslation('completeness');
  const moment = useMomentWords(shop.timeZone);
  const parts = [
    sync.lastSuccessAt === null ? null : t('lastRead', { time: moment(sync.lastSuccessAt) }),
    sync.lastWebhookAt === null ? t('noWebhook') : t('webhook', { time: moment(sync.lastWebhookAt) }),
    nextAt === null ? null : t('night', { time: moment(nextAt) }),
  ];
  return <p className={styles.caption}>{parts.filter(Boolean).join(' · ')}</p>;
}
