import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './confirm-dialog.module.css';

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  /** The verb of the button that does it. */
  confirm: string;
  /** Red button: what it does cannot be undone. */
  isDestructive?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/** Asks once before something that cannot be taken back. Esc and Cancel leave all as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.text}>{props.children}</div>
      <div className={styles.foot}>
        <Button size="sm" variant="default" onClick={props.onCancel} data-autofocus>
          {t('cancel')}
        </Button>
        <Button
          size="sm"
          {...(props.isDestructive ? { className: styles.destructive } : {})}
          loading={props.isBusy ?? false}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </div>
    </Modal>
  );
}
