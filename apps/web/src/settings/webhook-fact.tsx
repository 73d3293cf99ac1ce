import type { Connection } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import type { ProblemWords } from '../api/problem-words.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { agoWords } from '../format/relative-time.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import styles from './doctor-sheet.module.css';

type FactProps = { connection: Connection; now: number };

/** How news reach this desk: where TikTok sends them, or why it does not and what to do about it. */
export function WebhookFact({ connection, now }: FactProps) {
  const { t } = useTranslation('settings');
  const { state } = connection.webhooks;
  if (state === 'no-public-url') return <Words fact={t('webhook.noAddress')} why={t('webhook.noAddressWhy')} />;
  if (state === 'waiting') return <Words fact={t('webhook.waiting')} why={t('webhook.waitingWhy')} />;
  if (state === 'failed') return <Failed connection={connection} />;
  return <Registered connection={connection} now={now} />;
}

const Words = ({ fact, why }: { fact: string; why: string }) => (
  <span>
    <b>{fact}</b> {why}
  </span>
);

function Registered({ connection, now }: FactProps) {
  const { t } = useTranslation('settings');
  const words = useProblemWords();
  const { lastWebhookAt, webhooks } = connection;
  const count = webhooks.topics.length;
  const last =
    lastWebhookAt === null ? t('webhook.none') : t('webhook.last', { ago: agoWords(lastWebhookAt, now, t as never) });
  return (
    <>
      <Words fact={t('webhook.told')} why={t('webhook.toldWhy', { topics: t('webhook.topics', { count }), last })} />
      <Address address={webhooks.address} />
      {webhooks.problem ? <span>{inWords(words(webhooks.problem))}</span> : null}
    </>
  );
}

function Failed({ connection: { webhooks } }: { connection: Connection }) {
  const { t } = useTranslation('settings');
  const words = useProblemWords();
  const why = webhooks.problem ? inWords(words(webhooks.problem)) : '';
  return (
    <>
      <Words fact={t('webhook.failed')} why={t('webhook.failedWhy', { why })} />
      <span>{t('webhook.paste')}</span>
      <Address address={webhooks.address} />
    </>
  );
}

const inWords = ({ title, why }: ProblemWords) => `${title}. ${why}`;

function Address({ address }: { address: string | null }) {
  const { t } = useTranslation('settings');
  if (address === null) return null;
  return (
    <span className={styles.address}>
      <code>{address}</code> <CopyButton text={address} label={t('webhook.copy')} />
    </span>
  );
}
