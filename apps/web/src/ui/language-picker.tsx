import { IconChevronDown, IconLanguage } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../i18n/locales.ts';
import { OnDemandMenu } from './on-demand-menu.tsx';

const LanguageMenu = lazy(() => import('./language-menu.tsx'));

/** The language in use; the others behind it. */
export function LanguagePicker({ className }: { className: string }) {
  const { t, i18n } = useTranslation();
  const name = LOCALES.find(({ code }) => code === i18n.language)?.name ?? 'English';
  const button = (
    <button type="button" className={className} aria-label={`${t('account.language')}: ${name}`}>
      <IconLanguage size={14} aria-hidden="true" />
      {name}
      <IconChevronDown size={12} aria-hidden="true" />
    </button>
  );
  return <OnDemandMenu menu={LanguageMenu} button={button} />;
}
