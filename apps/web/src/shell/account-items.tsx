import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconBook, IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { changeLanguage } from '../i18n/language.ts';
import { LOCALES } from '../i18n/locales.ts';
import { useSignOut } from './use-sign-out.ts';

const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

/** The lines of the account menu, used by the navigation and by "More" on phones. */
export function AccountItems() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { version } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <>
      <Menu.Label>{t('account.theme')}</Menu.Label>
      {SCHEMES.map(({ value, icon: Icon }) => (
        <Menu.Item
          key={value}
          closeMenuOnClick={false}
          leftSection={<Icon size={16} />}
          rightSection={colorScheme === value ? <IconCheck size={15} /> : null}
          onClick={() => setColorScheme(value)}
        >
          {t(`account.${value}`)}
        </Menu.Item>
      ))}
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t('account.language')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {LOCALES.map(({ code, name }) => (
            <Menu.Item
              key={code}
              lang={code}
              rightSection={i18n.language === code ? <IconCheck size={15} /> : null}
              onClick={() => void changeLanguage(code)}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Divider />
      <Menu.Item leftSection={<IconBook size={16} />} onClick={() => void navigate({ to: '/guide' })}>
        {t('account.guide')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
        {t('account.signOut')}
      </Menu.Item>
      <Menu.Label>{t('account.version', { version })}</Menu.Label>
    </>
  );
}
