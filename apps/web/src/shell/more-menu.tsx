import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { AccountItems } from './account-items.tsx';
import { ShopItems } from './shop-items.tsx';

export default function MoreMenu({ children }: { children: ReactElement }) {
  return (
    <Menu defaultOpened position="top-end" width={260} shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <ShopItems addIcon={<IconPlus size={15} />} />
        <Menu.Divider />
        <AccountItems />
      </Menu.Dropdown>
    </Menu>
  );
}
