import { Button } from '@mantine/core';
import type { Connection } from '@order-manager/contract';
import { IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../api/use-problem-words.ts';
import { spanWords } from '../format/countdown-words.ts';
import { agoWords } from '../format/relative-time.ts';
import { calendarDate, clockTime, zoneName } from '../format/shop-time.ts';
import { useSyncNow } from '../shell/use-sync-now.ts';
import { ShareBar } from '../ui/share-bar.tsx';
import { type DoctorVerdicts, doctorVerdicts, isTokenRefused } from './doctor-rows.ts';
import styles from './doctor-sheet.module.css';
import { VerdictIcon } from './verdict-icon.tsx';
import { WebhookFact } from './webhook-fact.tsx';

type LinesProps = { connection: Connection; now: number };

/** The eight lines of the doctor's sheet: verdict, what it is, the fact, and why. */
export function DoctorLines({ connection, now }: LinesProps) {
  const verdicts = doctorVerdicts(connection, now);
  const part = { connection, now };
  return (
    <dl className={styles.rows}>
      <Line word="token" verdicts={verdicts}>
        <TokenFact {...part} />
      </Line>
      <Line word="authorisation" verdicts={verdicts}>
        <AuthorisationFact {...part} />
      </Line>
      <Line word="permissions" verdicts={verdicts} action={<PermissionsHelp connection={connection} />}>
        <PermissionsFact connection={connection} />
      </Line>
      <Line word="server" verdicts={verdicts}>
        <ServerFact connection={connection} />
      </Line>
      <Line word="clock" verdicts={verdicts}>
        <ClockFact connection={connection} />
      </Line>
      <Line word="budget" verdicts={verdicts}>
        <BudgetFact connection={connection} />
      </Line>
      <Line word="sync" verdicts={verdicts} action={<SyncNow connection={connection} />}>
        <SyncFact {...part} />
      </Line>
      <Line word="webhook" verdicts={verdicts}>
        <WebhookFact {...part} />
      </Line>
    </dl>
  );
}

type LineProps = { word: keyof DoctorVerdicts; verdicts: DoctorVerdicts; action?: ReactNode; children: ReactNode };

function Line({ word, verdicts, action, children }: LineProps) {
  const { t } = useTranslation('settings');
  return (
    <div className={styles.row}>
      <VerdictIcon verdict={verdicts[word]} />
      <dt>{t(`row.${word}`)}</dt>
      <dd>{children}</dd>
      {action}
    </div>
  );
}

const Fact = ({ fact, why }: { fact: string; why?: string | null }) => (
  <span>
    <b>{fact}</b> {why}
  </span>
);

function TokenFact({ connection, now }: LinesProps) {
  const { t, i18n } = useTranslation('settings');
  const words = useProblemWords();
  const { accessTokenExpiresAt: expires, refreshAt, lastRefreshProblem, shop } = connection;
  if (isTokenRefused(connection)) return <Fact fact={t('token.refused')} />;
  if (expires === null) return <Fact fact={t('token.unknown')} why={t('token.manual')} />;
  const span = spanWords(expires - now, t as never);
  const fact = expires > now ? t('token.good', { span }) : t('token.ended', { span });
  if (lastRefreshProblem)
    return <Fact fact={fact} why={t('token.renewFailed', { why: words(lastRefreshProblem).title })} />;
  if (refreshAt === null) return <Fact fact={fact} why={t('token.manual')} />;
  const date = calendarDate(refreshAt, i18n.language, shop.timeZone);
  return <Fact fact={fact} why={refreshAt <= now ? t('token.renewedSoon') : t('token.renewed', { date })} />;
}

function AuthorisationFact({ connection, now }: LinesProps) {
  const { t, i18n } = useTranslation('settings');
  const { authorisationEndsAt: at, shop } = connection;
  if (connection.problem?.code === 'authorisation-withdrawn') {
    return <Fact fact={t('authorisation.withdrawn')} why={t('authorisation.withdrawnWhy')} />;
  }
  if (at === null) return <Fact fact={t('authorisation.unknown')} />;
  const date = calendarDate(at, i18n.language, shop.timeZone);
  if (at <= now) return <Fact fact={t('authorisation.ended', { date })} />;
  const count = Math.floor((at - now) / 86_400_000);
  const ends = { date, time: clockTime(at, shop.timeZone), zone: zoneName(at, shop.timeZone) };
  return <Fact fact={t('daysLeft', { count })} why={t('authorisation.ends', ends)} />;
}

const missingOf = ({ permissions }: Connection) => permissions.filter(({ granted }) => !granted);

function PermissionsFact({ connection }: { connection: Connection }) {
  const { t } = useTranslation('settings');
  const total = connection.permissions.length;
  if (total === 0) return <Fact fact={t('permissions.unknown')} />;
  const missing = missingOf(connection);
  const names = missing.map(({ name }) => name).join(', ');
  const fact = t('permissions.count', { granted: total - missing.length, total });
  return <Fact fact={fact} why={missing.length === 0 ? t('permissions.all') : t('permissions.missing', { names })} />;
}

function PermissionsHelp({ connection }: { connection: Connection }) {
  const { t } = useTranslation('settings');
  if (missingOf(connection).length === 0) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      renderRoot={(root) => <Link to="/guide" hash="permissions" {...root} />}
    >
      {t('permissions.howTo')}
    </Button>
  );
}

function ServerFact({ connection }: { connection: Connection }) {
  const { t } = useTranslation('settings');
  const { host, answerMs, shop } = connection;
  return (
    <Fact
      fact={t(`server.${serverWord(host, shop)}`)}
      why={answerMs === null ? host : t('server.answer', { host, ms: answerMs })}
    />
  );
}

function serverWord(host: string, shop: Connection['shop']): 'demo' | 'us' | 'global' | 'other' {
  if (shop.environment === 'demo') return 'demo';
  if (!host.endsWith('tiktokglobalshop.com') && !host.endsWith('tiktok-shops.com')) return 'other';
  return shop.region === 'US' ? 'us' : 'global';
}

function ClockFact({ connection: { clockOffByMs: off } }: { connection: Connection }) {
  const { t } = useTranslation(['settings', 'time']);
  if (off === null) return <Fact fact={t('settings:clock.unknown')} />;
  const seconds = Math.abs(off) / 1000;
  if (seconds < 0.1) return <Fact fact={t('settings:clock.right')} why={t('settings:clock.allowed')} />;
  const text = seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds));
  const span = seconds < 120 ? t('time:second', { count: text as never }) : spanWords(Math.abs(off), t as never);
  return <Fact fact={t('settings:clock.off', { span })} why={t('settings:clock.allowed')} />;
}

function BudgetFact({ connection: { rateBudget: budget } }: { connection: Connection }) {
  const { t } = useTranslation('settings');
  if (budget === null) return <Fact fact={t('budget.unknown')} />;
  const used = budget.perSecond - budget.free;
  return (
    <>
      <Fact fact={t('budget.free', { free: budget.free, total: budget.perSecond })} />
      <span className={styles.bar}>
        <ShareBar
          share={used / Math.max(1, budget.perSecond)}
          label={t('budget.label')}
          valueText={t('budget.used', { used, total: budget.perSecond })}
        />
      </span>
    </>
  );
}

function SyncFact({ connection: { lastSyncAt }, now }: LinesProps) {
  const { t } = useTranslation('settings');
  return <Fact fact={lastSyncAt === null ? t('sync.never') : agoWords(lastSyncAt, now, t as never)} />;
}

function SyncNow({ connection }: { connection: Connection }) {
  const { t } = useTranslation('settings');
  const syncNow = useSyncNow();
  if (connection.shop.state !== 'connected') return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconRefresh size={14} />}
      loading={syncNow.isPending}
      onClick={() => syncNow.mutate([connection.shop.id])}
    >
      {t('sync.now')}
    </Button>
  );
}
