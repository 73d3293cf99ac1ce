import { Button } from '@mantine/core';
import type { LinkRequest, ShopSummary } from '@order-manager/contract';
import { IconAlertTriangleFilled, IconCircleXFilled, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../api/use-problem-words.ts';
import { calendarDate } from '../format/shop-time.ts';
import { openTab } from '../sign-in/problem-buttons.tsx';
import { useAuthoriseLink } from '../sign-in/use-authorise-link.ts';
import { useCopy } from '../ui/use-copy.ts';
import styles from './doctor-sheet.module.css';
import type { Health } from './shop-health.ts';
import { useCheckConnection } from './use-check-connection.ts';

type HealthNoticeProps = { shop: ShopSummary; appKey: string; health: Health };

/** What is the matter with a shop, over its sheet: who must do what. Nothing when all is well. */
export function HealthNotice({ shop, appKey, health }: HealthNoticeProps) {
  const { t, i18n } = useTranslation('settings');
  const words = useProblemWords();
  const region = shop.region === 'US' ? 'us' : 'global';
  if (health.kind === 'ending') {
    const date = calendarDate(health.at, i18n.language, shop.timeZone);
    return (
      <Notice tone="amber" title={t('warnEnding', { shop: shop.name, date })} what={t('warnEndingWhat')}>
        <OwnerButtons request={{ appKey, region }} />
      </Notice>
    );
  }
  if (health.kind === 'problem' || health.kind === 'paused') {
    const refusal =
      health.kind === 'problem'
        ? health.problem
        : { code: 'authorisation-withdrawn' as const, facts: {}, details: null };
    const said = words(refusal);
    return (
      <Notice tone="red" title={`${shop.name}: ${said.title}`} what={said.why}>
        {said.action === 'authorise-again' ? <OwnerButtons request={{ appKey, region }} /> : null}
        {said.action === 'open-permissions' ? <PermissionsButton label={said.next} /> : null}
        {said.action === 'try-again' || said.action === 'check-connection' ? <CheckButton shop={shop} /> : null}
      </Notice>
    );
  }
  return null;
}

type NoticeProps = { tone: 'amber' | 'red'; title: string; what: string; children: ReactNode };

const Notice = ({ tone, title, what, children }: NoticeProps) => (
  <section className={`${styles.notice} ${styles[tone]}`} aria-label={title}>
    {tone === 'red' ? (
      <IconCircleXFilled size={18} aria-hidden="true" />
    ) : (
      <IconAlertTriangleFilled size={18} aria-hidden="true" />
    )}
    <div>
      <b>{title}</b>
      <p>{what}</p>
    </div>
    {children}
  </section>
);

function OwnerButtons({ request }: { request: LinkRequest }) {
  const { t } = useTranslation('settings');
  const link = useAuthoriseLink();
  const { state, copy } = useCopy();
  const copyLink = () =>
    void link.mutateAsync(request).then(
      ({ url }) => copy(url),
      () => undefined,
    );
  return (
    <>
      <Button variant="default" leftSection={<IconCopy size={16} />} onClick={copyLink}>
        {state === 'copied' ? t('linkCopied') : t('copyForOwner')}
      </Button>
      <Button leftSection={<IconExternalLink size={16} />} onClick={() => openTab(() => link.mutateAsync(request))}>
        {t('authoriseAgain')}
      </Button>
    </>
  );
}

const PermissionsButton = ({ label }: { label: string }) => (
  <Button renderRoot={(root) => <Link to="/guide" hash="permissions" {...root} />}>{label}</Button>
);

function CheckButton({ shop }: { shop: ShopSummary }) {
  const { t } = useTranslation('settings');
  const check = useCheckConnection(shop);
  return (
    <Button loading={check.isPending} onClick={() => check.mutate()}>
      {t('check')}
    </Button>
  );
}
