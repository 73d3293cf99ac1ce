import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { AccountItems } from './account-items.tsx';

export default function AccountDropdown({ children }: { children: ReactElement }) {
  return (
    <Menu defaultOpened position="top-start" width={240} shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <AccountItems />
      </Menu.Dropdown>
    </Menu>
  );
}
