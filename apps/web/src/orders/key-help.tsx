import { Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/add-english.ts';
import { deskTools } from '../i18n/en/desk-tools.ts';
import { letterKeys } from '../shell/letter-keys.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import styles from './key-help.module.css';

addEnglish('deskTools', deskTools);

type Line = {
  keys: readonly string[];
  what: Exclude<keyof (typeof deskTools)['keys'], 'groups' | 'title' | 'letters' | 'lettersWhy' | 'typing' | 'thenKey'>;
};

const GROUPS: Readonly<Record<'list' | 'act' | 'go', readonly Line[]>> = {
  list: [
    { keys: ['j'], what: 'next' },
    { keys: ['k'], what: 'previous' },
    { keys: ['x'], what: 'tick' },
    { keys: ['Shift', 'j'], what: 'range' },
    { keys: ['Enter'], what: 'open' },
    { keys: ['Esc'], what: 'close' },
  ],
  act: [
    { keys: ['s'], what: 'ship' },
    { keys: ['p'], what: 'print' },
    { keys: ['n'], what: 'note' },
    { keys: ['t'], what: 'tag' },
  ],
  go: [
    { keys: ['/'], what: 'search' },
    { keys: ['g', 'o'], what: 'goOrders' },
    { keys: ['g', 'r'], what: 'goRuns' },
    { keys: ['g', 's'], what: 'goSettings' },
    { keys: ['?'], what: 'help' },
  ],
};

/** The keys of the desk, and the switch that lets single letters rest. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { t } = useTranslation('deskTools');
  const { t: ui } = useTranslation('ui');
  const hasLetters = letterKeys.use();
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': ui('close') }}>
      {(['list', 'act', 'go'] as const).map((group) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.title}>{t(`keys.groups.${group}`)}</h3>
          <dl className={styles.keys}>
            {GROUPS[group].map((line) => (
              <KeyLine key={line.what} line={line} />
            ))}
          </dl>
        </section>
      ))}
      <Switch
        className={styles.letters}
        checked={hasLetters}
        onChange={(event) => letterKeys.set(event.currentTarget.checked)}
        label={t('keys.letters')}
        description={hasLetters ? t('keys.typing') : t('keys.lettersWhy')}
      />
    </Modal>
  );
}

function KeyLine({ line: { keys, what } }: { line: Line }) {
  const { t } = useTranslation('deskTools');
  const isSequence = keys[0] === 'g';
  return (
    <div className={styles.line}>
      <dt>
        {keys.map((key, index) => (
          <span key={key} className={styles.key}>
            {isSequence && index > 0 ? <span aria-hidden="true">{t('keys.thenKey')}</span> : null}
            <Kbd>{key}</Kbd>
          </span>
        ))}
        <span className="visually-hidden">{keys.join(isSequence ? ` ${t('keys.thenKey')} ` : ' ')}</span>
      </dt>
      <dd>{t(`keys.${what}`)}</dd>
    </div>
  );
}
