import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { Notifications, notifications } from '@mantine/notifications';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Toast, takeToasts } from './show-toast.ts';
import styles from './toasts.module.css';

const ICONS = {
  done: <IconCircleCheckFilled size={18} className={styles.green} />,
  failed: <IconAlertTriangleFilled size={18} className={styles.red} />,
  news: <IconInfoCircle size={18} className={styles.blue} />,
};

/** At most three, at the bottom right, above everything. */
export default function Toasts() {
  const { t } = useTranslation('ui');
  useEffect(() => takeToasts((toast) => put(toast, t('close'))), [t]);
  return <Notifications position="bottom-right" limit={3} autoClose={6_000} containerWidth={340} zIndex={500} />;
}

function put({ id, kind, title, text, action }: Toast, close: string): void {
  const message = (
    <span className={styles.line}>
      <span>{text}</span>
      {action}
    </span>
  );
  if (id) notifications.hide(id);
  notifications.show({
    ...(id ? { id } : {}),
    title,
    message,
    icon: ICONS[kind],
    autoClose: kind === 'failed' ? false : 6_000,
    role: kind === 'failed' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': close },
    classNames: {
      root: styles.toast ?? '',
      icon: styles.icon ?? '',
      title: styles.title ?? '',
      description: styles.text ?? '',
    },
  });
}
