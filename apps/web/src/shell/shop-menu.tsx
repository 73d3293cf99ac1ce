import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { ShopItems } from './shop-items.tsx';

export default function ShopMenu({ children }: { children: ReactElement }) {
  return (
    <Menu defaultOpened position="bottom-start" width={240} shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <ShopItems addIcon={<IconPlus size={15} />} />
      </Menu.Dropdown>
    </Menu>
  );
}
