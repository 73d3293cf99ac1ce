import { IconBell, IconColumns3, IconDots, IconFileExport, IconLayoutRows, IconRefresh } from '@tabler/icons-react';
import { type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSyncNow } from '../../shell/use-sync-now.ts';
import { Button } from '../../ui/button.tsx';
import { FetchedPlace, fetchedPart } from '../../ui/fetched-part.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Desk } from '../use-desk.ts';

const ToolPopover = fetchedPart(() => import('./tool-popover.tsx'));

/** What a button at the end of the head opens; `menu` holds all of them where there is no room side by side. */
export type ToolName = 'columns' | 'density' | 'alerts' | 'menu';
export type OpenTool = { name: ToolName; right: number; top: number };

const SIDE_BY_SIDE = [
  { name: 'columns', Icon: IconColumns3 },
  { name: 'density', Icon: IconLayoutRows },
  { name: 'alerts', Icon: IconBell },
] as const;

/** What can be done with the desk as a whole: sync, export, columns, row height, notifications. */
export function DeskTools({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const [tool, setTool] = useState<OpenTool | null>(null);
  const opener = useRef<HTMLElement>(null);
  const open = (name: ToolName) => (event: MouseEvent<HTMLElement>) => {
    const { right, bottom } = event.currentTarget.getBoundingClientRect();
    opener.current = event.currentTarget;
    setTool({ name, right, top: bottom });
  };
  const close = () => {
    setTool(null);
    opener.current?.focus();
  };
  const expands = (name: ToolName) =>
    ({ 'aria-haspopup': 'dialog', 'aria-expanded': tool?.name === name, onClick: open(name) }) as const;
  return (
    <>
      {desk.layout === 'wide' ? (
        <>
          <SyncNow />
          <Button
            variant="default"
            leftSection={<IconFileExport size={16} aria-hidden="true" />}
            onClick={() => desk.lay({ kind: 'export' })}
          >
            {t('tools.export')}
          </Button>
          {SIDE_BY_SIDE.map(({ name, Icon }) => (
            <IconButton key={name} aria-label={t(`tools.${name}`)} {...expands(name)}>
              <Icon size={17} stroke={1.6} aria-hidden="true" />
            </IconButton>
          ))}
        </>
      ) : (
        <IconButton aria-label={t('tools.more')} {...expands('menu')} aria-expanded={tool !== null}>
          <IconDots size={18} aria-hidden="true" />
        </IconButton>
      )}
      <FetchedPlace what={tool?.name ?? ''} onFailed={close}>
        {tool ? (
          <ToolPopover desk={desk} tool={tool} onOther={(name) => setTool({ ...tool, name })} onClose={close} />
        ) : null}
      </FetchedPlace>
    </>
  );
}

function SyncNow() {
  const { t } = useTranslation();
  const syncNow = useSyncNow();
  return (
    <Button
      variant="default"
      disabled={syncNow.isPending}
      leftSection={<IconRefresh size={16} className={syncNow.isPending ? 'turning' : undefined} aria-hidden="true" />}
      onClick={() => syncNow.mutate([])}
    >
      {t('sync.now')}
    </Button>
  );
}
