import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/language.ts';
import { LOCALES } from '../i18n/locales.ts';

export default function LanguageMenu({ children }: { children: ReactElement }) {
  const { i18n } = useTranslation();
  return (
    <Menu defaultOpened position="top-start" width={200} shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  );
}
