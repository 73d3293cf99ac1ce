import { IconBell, IconColumns3, IconFileExport, IconKeyboard, IconLayoutRows, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSyncNow } from '../../shell/use-sync-now.ts';
import type { Desk } from '../use-desk.ts';
import type { ToolName } from './desk-tools.tsx';
import styles from './tool-popover.module.css';

type ToolsMenuProps = { desk: Desk; onOther: (name: ToolName) => void; onClose: () => void };

/** All tools as lines, where the head has no room for them. Cards have neither columns nor rows of three heights. */
export function ToolsMenu({ desk, onOther, onClose }: ToolsMenuProps) {
  const { t } = useTranslation('orders');
  const { t: shell } = useTranslation();
  const { t: tools } = useTranslation('deskTools');
  const syncNow = useSyncNow();
  const isTable = desk.layout !== 'cards';
  const lay = (kind: 'export' | 'keys') => () => {
    onClose();
    desk.lay({ kind });
  };
  const sync = () => {
    syncNow.mutate([]);
    onClose();
  };
  const lines = [
    { word: shell('sync.now'), Icon: IconRefresh, isShown: true, act: sync },
    { word: t('tools.export'), Icon: IconFileExport, isShown: true, act: lay('export') },
    { word: t('tools.columns'), Icon: IconColumns3, isShown: isTable, act: () => onOther('columns') },
    { word: t('tools.density'), Icon: IconLayoutRows, isShown: isTable, act: () => onOther('density') },
    { word: t('tools.alerts'), Icon: IconBell, isShown: true, act: () => onOther('alerts') },
    { word: tools('keys.title'), Icon: IconKeyboard, isShown: isTable, act: lay('keys') },
  ];
  return lines
    .filter(({ isShown }) => isShown)
    .map(({ word, Icon, act }) => (
      <button key={word} type="button" className={styles.item} onClick={act}>
        <Icon size={17} stroke={1.6} aria-hidden="true" />
        {word}
      </button>
    ));
}
