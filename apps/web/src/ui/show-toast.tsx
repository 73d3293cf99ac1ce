import { notifications } from '@mantine/notifications';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

const ICONS = {
  done: <IconCircleCheckFilled size={18} style={{ color: 'var(--green)' }} />,
  failed: <IconAlertTriangleFilled size={18} style={{ color: 'var(--red)' }} />,
  news: <IconInfoCircle size={18} style={{ color: 'var(--blue)' }} />,
};

type Toast = {
  /** Toasts of one id replace each other, so a run speaks once. */
  id?: string;
  kind: keyof typeof ICONS;
  title: string;
  text?: ReactNode;
  /** At most one link or button. */
  action?: ReactNode;
};

/** Says an outcome at the bottom right for six seconds; a failure stays until it is closed. */
export function showToast({ id, kind, title, text, action }: Toast): void {
  const message = (
    <span style={{ display: 'flex', gap: 'var(--sp-4)', justifyContent: 'space-between' }}>
      <span>{text}</span>
      {action}
    </span>
  );
  const toast = {
    title,
    message,
    icon: ICONS[kind],
    color: 'transparent',
    autoClose: kind === 'failed' ? false : 6_000,
  } as const;
  if (id) notifications.hide(id);
  notifications.show(id ? { id, ...toast } : toast);
}
