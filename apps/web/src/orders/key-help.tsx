import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/kbd.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { KEY_HELP } from './desk-keys.ts';
import styles from './key-help.module.css';

const NAMES = {
  'next-and-tick': 'range',
  'previous-and-tick': 'range',
} as const;

/** The keys of the desk. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { t } = useTranslation('orders');
  const { t: ui } = useTranslation('ui');
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': ui('close') }}>
      <dl className={styles.keys}>
        {KEY_HELP.map(({ keys, command }) => (
          <div key={command} className={styles.line}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              <span className="visually-hidden">{keys.join(' ')}</span>
            </dt>
            <dd>{t(`keys.${nameOf(command)}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('keys.typing')}</p>
    </Modal>
  );
}

type Command = (typeof KEY_HELP)[number]['command'];

const nameOf = (command: Command): Exclude<Command, keyof typeof NAMES> =>
  command === 'next-and-tick' || command === 'previous-and-tick' ? NAMES[command] : command;
