import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../../i18n/add-english.ts';
import { deskTools } from '../../i18n/en/desk-tools.ts';
import { AlertsPanel } from '../../shell/alerts/alerts-panel.tsx';
import { ColumnPicker } from '../columns/column-picker.tsx';
import { DensityPicker } from '../columns/density-picker.tsx';
import type { Desk } from '../use-desk.ts';
import type { OpenTool, ToolName } from './desk-tools.tsx';
import styles from './tool-popover.module.css';
import { ToolsMenu } from './tools-menu.tsx';

addEnglish('deskTools', deskTools);

type ToolPopoverProps = { desk: Desk; tool: OpenTool; onOther: (name: ToolName) => void; onClose: () => void };

/** The panel of a tool under its button. It keeps the focus until it closes, and gives it back to the button. */
export default function ToolPopover({ desk, tool, onOther, onClose }: ToolPopoverProps) {
  const { t } = useTranslation('orders');
  return (
    <Popover
      opened
      trapFocus
      width={tool.name === 'columns' ? 340 : tool.name === 'menu' ? 220 : 320}
      position="bottom-end"
      offset={4}
      shadow="md"
      radius="md"
      zIndex="var(--z-menu)"
      closeOnEscape={false}
      onDismiss={onClose}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left: tool.right, top: tool.top }} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.panel}
        data-layer
        aria-label={t(`tools.${tool.name === 'menu' ? 'more' : tool.name}`)}
        aria-labelledby={undefined}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        {panelOf(tool.name)}
      </Popover.Dropdown>
    </Popover>
  );

  function panelOf(name: ToolName) {
    switch (name) {
      case 'columns':
        return <ColumnPicker isFolded={desk.layout === 'folded'} />;
      case 'density':
        return <DensityPicker />;
      case 'alerts':
        return <AlertsPanel />;
      case 'menu':
        return <ToolsMenu desk={desk} onOther={onOther} onClose={onClose} />;
    }
  }
}
