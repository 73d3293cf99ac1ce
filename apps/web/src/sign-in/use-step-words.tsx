import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spanWords } from '../format/countdown-words.ts';
import { regionName } from '../format/region-name.ts';
import { calendarDate } from '../format/shop-time.ts';
import { marketLabel } from '../ui/market-code.tsx';
import type { StepProgress } from './connect-progress.ts';

type Facts = Extract<StepProgress, { state: 'done' }>['facts'];

type StepWords = {
  name: (progress: StepProgress) => string;
  result: (progress: StepProgress) => ReactNode;
  time: (progress: StepProgress, now: number) => string;
};

/** The name, the result and the time of each step of connecting. Facts that are not there leave their words out. */
export function useStepWords(): StepWords {
  const { t, i18n } = useTranslation(['signIn', 'time']);

  const name = (progress: StepProgress): string => {
    if (progress.state !== 'done') return t(`signIn:step.${progress.step}`);
    if (progress.step === 'find-shops')
      return t('signIn:done.find-shops', { count: numberOf(progress.facts.count) ?? 0 });
    if (progress.step === 'sign-in' && progress.facts.role === 'demo') return t('signIn:done.sign-in-demo');
    return t(`signIn:done.${progress.step}`);
  };

  const result = (progress: StepProgress): ReactNode => {
    if (progress.state !== 'done') return null;
    switch (progress.step) {
      case 'read-url':
        return readUrl(progress.facts);
      case 'exchange-code':
        return token(progress.facts);
      case 'find-shops':
        return shopNames(progress.facts);
      case 'check-permissions':
        return permissions(progress.facts);
      case 'sign-in':
        return signedIn(progress.facts);
      case 'start-import':
        return null;
    }
  };

  const time = (progress: StepProgress, now: number): string => {
    if (progress.state === 'failed') return '';
    return secondsText(progress.state === 'done' ? progress.ms : Math.max(0, now - progress.startedAt));
  };
  const secondsText = (ms: number) => {
    const seconds = ms / 1000;
    return t('time:second', { count: (seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)) as number });
  };

  return { name, result, time };

  function readUrl({ appKey, shopRegion }: Facts): string {
    const key = String(appKey ?? '');
    return typeof shopRegion === 'string'
      ? t('signIn:result.readUrlRegion', { appKey: key, region: regionName(shopRegion, i18n.language) })
      : t('signIn:result.readUrl', { appKey: key });
  }

  function token({ accessTokenExpiresAt, authorisationEndsAt }: Facts): string | null {
    const expires = numberOf(accessTokenExpiresAt);
    if (expires === null) return null;
    // Seconds passed since it was given: half an hour of rounding makes "6 d 23 h" the week it is.
    const span = spanWords(expires - Date.now() + 1_800_000, t as never);
    const ends = numberOf(authorisationEndsAt);
    return ends === null
      ? t('signIn:result.token', { span })
      : t('signIn:result.tokenEnds', { span, date: calendarDate(ends, i18n.language) });
  }

  function shopNames({ names, regions }: Facts): string | null {
    if (!Array.isArray(names)) return null;
    const codes = Array.isArray(regions) ? regions : [];
    return names.map((shop, index) => (codes[index] ? `${shop} (${marketLabel(codes[index])})` : shop)).join(', ');
  }

  function permissions({ missing, known }: Facts): ReactNode {
    if (known === false) return t('signIn:result.permissionsUnknown');
    if (!Array.isArray(missing) || missing.length === 0) return t('signIn:result.permissionsAll');
    return (
      <>
        {t('signIn:result.permissionsMissing', { missing: missing.join(', ') })}{' '}
        <Link to="/guide" hash="permissions" target="_blank">
          {t('signIn:result.whatHidden')}
        </Link>
      </>
    );
  }

  function signedIn({ how }: Facts): string | null {
    switch (how) {
      case 'first-owner':
        return t('signIn:result.first');
      case 'owner-by-proof':
        return t('signIn:result.proven');
      case 'owner-adds-shop':
        return t('signIn:result.added');
      case 'demo':
        return t('signIn:result.demo');
      default:
        return null;
    }
  }
}

const numberOf = (fact: unknown): number | null => (typeof fact === 'number' ? fact : null);
