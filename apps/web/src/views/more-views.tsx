import { Menu } from '@mantine/core';
import type { SavedView } from '@order-manager/contract';
import type { ReactElement } from 'react';
import { useOpenView } from './use-open-view.ts';

/** The views that found no room in the row. */
export default function MoreViews({ views, children }: { views: readonly SavedView[]; children: ReactElement }) {
  const openView = useOpenView();
  return (
    <Menu defaultOpened position="bottom-start" shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown data-layer>
        {views.map((view) => (
          <Menu.Item key={view.id} onClick={() => openView(view)}>
            {view.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
