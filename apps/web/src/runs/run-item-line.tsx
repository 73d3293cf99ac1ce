// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import { Button } from '@mantine/core';
import type { Run, RunItem } from '@order-manager/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../format/shop-time.ts';
import { IdText } from '../ui/id-text.tsx';
import { type OutcomeIcon, OutcomeMark } from '../ui/order-parts/outcome-mark.tsx';
import { ProductPicture } from '../ui/order-parts/product-picture.tsx';
import { type NextStep, type OutcomeWords, outcomeWords } from './outcome-words.ts';
import { useOrderRun } from './run-actions.tsx';
import styles from './run-item-line.module.css';
import type { RunGroup } from './run-lists.ts';

/** One package of a run: what became of it, why, when, and the one thing to do about it. */
export function RunItemLine({ run, item, group }: { run: Run; item: RunItem; group: RunGroup }) {
  const { t } = useTranslation('runs');
  const words = outcomeWords(item);
  const number = String(item.position + 1).padStart(3, '0');
  const isSettled = item.state !== 'waiting' && item.state !== 'working';
  return (
    <div role="row" aria-label={t('columns.number') + number} className={`${styles.line} ${styles[group]}`}>
      <span role="cell" className={styles.number}>
        {number}
      </span>
      <span role="cell" className={styles.package}>
        <ProductPicture url={item.imageUrl} />
        <Link to="/orders" search={linkTo(item)} className={styles.id}>
          {item.packageId === null ? <IdText id={item.orderIds[0] ?? ''} /> : <IdText id={item.packageId} />}
        </Link>
      </span>
      <span role="cell" className={styles.outcome}>
        <OutcomeMark tone={words.tone} {...iconOf(words)}>
          <OutcomeWord words={words} />
        </OutcomeMark>
      </span>
      <span role="cell" className={styles.reason}>
        <Reason item={item} words={words} />
        {words.tone === 'failed' ? <Details item={item} /> : null}
      </span>
      <span role="cell" className={styles.time}>
        {isSettled ? clockTime(item.updatedAt, undefined, { seconds: true }) : ''}
      </span>
      <span role="cell" className={styles.next}>
        <Next run={run} item={item} next={words.next} />
      </span>
    </div>
  );
}

const linkTo = (item: RunItem) => ({ tab: 'all', open: `${item.shopId}~${item.orderIds[0] ?? ''}` });

/** A shipped package whose label is still to come waits quietly. */
const iconOf = ({ tone, word }: OutcomeWords): { icon?: OutcomeIcon } =>
  tone === 'working' && word.of === 'done' ? { icon: 'waiting' } : {};

function OutcomeWord({ words: { word } }: { words: OutcomeWords }) {
  const { t } = useTranslation('runs');
  switch (word.of) {
    case 'waiting':
    case 'working':
      return t(`outcome.${word.of}`);
    case 'done':
      return t(`outcome.done.${word.label}`);
    case 'skipped':
      return t(`outcome.skipped.${word.code}.word`);
    case 'failed':
      return t(`outcome.failed.${word.code}.word`);
  }
}

function Reason({ item, words: { reason } }: { item: RunItem; words: OutcomeWords }) {
  const { t } = useTranslation('runs');
  const { t: whys } = useTranslation('labelWhy');
  switch (reason.of) {
    case 'none':
      return null;
    case 'courier':
      return item.courier || item.trackingNumber ? (
        <>
          {item.courier} <span className="id">{item.trackingNumber}</span>
        </>
      ) : (
        t('outcome.courierUnknown')
      );
    case 'done':
      return t(`outcome.doneReason.${reason.code}`);
    case 'skipped':
      return t(`outcome.skipped.${reason.code}.reason`);
    case 'failed':
      return t(`outcome.failed.${reason.code}.reason`);
    case 'label':
      return whys(`${reason.code}.reason`);
  }
}

/** TikTok's code, message and request id: never in the sentence. */
function Details({ item }: { item: RunItem }) {
  const { t } = useTranslation('runs');
  const [isOpen, setIsOpen] = useState(false);
  const { tiktokCode, tiktokMessage, requestId, attempts } = item.facts;
  const parts = [
    tiktokCode === undefined ? null : t('detailCode', { code: String(tiktokCode) }),
    tiktokMessage,
    requestId === undefined ? null : t('detailRequest', { id: String(requestId) }),
    typeof attempts === 'number' ? t('detailAttempts', { count: attempts }) : null,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <>
      <button type="button" className={styles.details} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('details')}
      </button>
      {isOpen ? <span className={styles.facts}>{parts.join(' · ')}</span> : null}
    </>
  );
}

function Next({ run, item, next }: { run: Run; item: RunItem; next: NextStep }) {
  const { t } = useTranslation('runs');
  const order = useOrderRun(run.id);
  switch (next) {
    case null:
      return null;
    case 'retry':
      return (
        <Button
          variant="default"
          size="compact-xs"
          disabled={order.isPending}
          onClick={() => order.mutate('retry-failed')}
        >
          {t('next.retry')}
        </Button>
      );
    case 'open-order':
      return (
        <Button
          variant="default"
          size="compact-xs"
          renderRoot={(root) => <Link to="/orders" search={linkTo(item)} {...root} />}
        >
          {t('next.open-order')}
        </Button>
      );
    case 'check-connection':
      return (
        <Button
          variant="default"
          size="compact-xs"
          renderRoot={(root) => <Link to="/settings/shops" search={{ shop: item.shopId }} {...root} />}
        >
          {t('next.check-connection')}
        </Button>
      );
  }
}
