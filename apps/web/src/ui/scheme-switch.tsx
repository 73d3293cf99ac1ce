import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Light or dark in one press; the word says which one is on. */
export function SchemeSwitch({ className }: { className: string }) {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const isDark = scheme === 'dark';
  return (
    <button
      type="button"
      className={className}
      aria-label={`${t('account.theme')}: ${t(`account.${scheme}`)}`}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <IconMoon size={14} aria-hidden="true" /> : <IconSun size={14} aria-hidden="true" />}
      {t(`account.${scheme}`)}
    </button>
  );
}
