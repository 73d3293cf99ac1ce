import { Menu } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountItems } from './account-items.tsx';
import { ShopItems } from './shop-items.tsx';
import { syncDoor } from './sync-door.ts';

export default function MoreMenu({ children }: { children: ReactElement }) {
  const { t } = useTranslation();
  return (
    <Menu defaultOpened position="top-end" width={260} shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <ShopItems addIcon={<IconPlus size={15} />} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconRefresh size={16} />} onClick={syncDoor.open}>
          {t('sync.panel')}
        </Menu.Item>
        <Menu.Divider />
        <AccountItems />
      </Menu.Dropdown>
    </Menu>
  );
}
