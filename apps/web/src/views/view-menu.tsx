import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDeviceFloppy,
  IconPencil,
  IconTrash,
  IconUser,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/add-english.ts';
import { filters } from '../i18n/en/filters.ts';
import { readDeskState } from '../orders/desk-state.ts';
import type { Desk } from '../orders/use-desk.ts';
import type { CurrentView } from './current-view.ts';
import { useChangeView } from './use-change-view.tsx';
import { useOpenView } from './use-open-view.ts';
import ViewDialog from './view-dialog.tsx';
import styles from './view-menu.module.css';

addEnglish('filters', filters);

const PLAIN = readDeskState(new URLSearchParams());

type ViewMenuProps = { desk: Desk; current: CurrentView; onClose: () => void; children: ReactElement };

/** What can be done with the view on screen. */
export default function ViewMenu({ desk, current, onClose, children }: ViewMenuProps) {
  const { t } = useTranslation('filters');
  const { view, isChanged } = current;
  const [isRenaming, setIsRenaming] = useState(false);
  const openView = useOpenView();
  const { update, share, remove } = useChangeView(desk, view);
  const isShared = view.scope === 'shared';
  return (
    <>
      <Menu
        defaultOpened
        position="bottom-start"
        width={244}
        shadow="md"
        zIndex="var(--z-menu)"
        returnFocus={false}
        onClose={onClose}
      >
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown data-layer>
          {isChanged ? (
            <>
              {view.isMine ? (
                <Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={update}>
                  {t('view.update')}
                </Menu.Item>
              ) : null}
              <Menu.Item leftSection={<IconArrowBackUp size={15} />} onClick={() => openView(view)}>
                {t('view.back')}
              </Menu.Item>
              <Menu.Divider />
            </>
          ) : null}
          {view.isMine ? (
            <>
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setIsRenaming(true)}>
                {t('view.renameItem')}
              </Menu.Item>
              <Menu.Item leftSection={isShared ? <IconUser size={15} /> : <IconUsers size={15} />} onClick={share}>
                {t(isShared ? 'view.ownItem' : 'view.shareItem')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>
                {t('view.delete')}
              </Menu.Item>
              <Menu.Divider />
            </>
          ) : (
            <p className={styles.theirs}>{t('view.theirs')}</p>
          )}
          <Menu.Item leftSection={<IconX size={15} />} onClick={() => desk.show(PLAIN)}>
            {t('view.leave')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming ? <ViewDialog desk={desk} view={view} onClose={() => setIsRenaming(false)} /> : null}
    </>
  );
}
