import { Button } from '@mantine/core';
import { IconExternalLink, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/add-english.ts';
import { signIn } from '../i18n/en/sign-in.ts';
import { TextField } from '../sign-in/text-field.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { type GuideParts, PARTNER_CENTER } from './guide-parts.ts';
import type { GuideStep } from './guide-progress.ts';
import styles from './guide-step-body.module.css';
import { PermissionList } from './permission-list.tsx';

addEnglish('signIn', signIn);

type GuideStepBodyProps = GuideParts & { step: GuideStep; onDone: () => void };

/** What to do in one step, and the button that says it is done. */
export function GuideStepBody({ step, onDone, ...parts }: GuideStepBodyProps) {
  const { t } = useTranslation('guide');
  return (
    <section>
      <p className={styles.text}>{t(`${step}.text`)}</p>
      <StepTodo step={step} {...parts} />
      <div className={styles.actions}>
        {step === 'login' ? (
          <LastButton isSignedIn={parts.session?.signedIn ?? false} />
        ) : (
          <Button size="sm" onClick={onDone}>
            {t(`${step}.done`)}
          </Button>
        )}
        {step === 'link' || step === 'login' ? null : <CenterButton url={PARTNER_CENTER[parts.progress.region]} />}
      </div>
    </section>
  );
}

function StepTodo({ step, ...parts }: GuideParts & { step: GuideStep }): ReactNode {
  const { t } = useTranslation('guide');
  const host = new URL(PARTNER_CENTER[parts.progress.region]).host;
  const connectUrl = parts.session?.connectUrl ?? '';
  switch (step) {
    case 'register':
      return <Todo lines={[t('register.do1', { host }), t('register.do2'), t('register.do3')]} />;
    case 'create':
      return (
        <>
          <Todo lines={[t('create.do1'), t('create.do2'), t('create.do3')]} />
          {connectUrl ? <Note text={t('create.redirect')} address={connectUrl} /> : null}
        </>
      );
    case 'keys':
      return (
        <>
          <Todo lines={[t('keys.do1'), t('keys.do2')]} />
          <TextField
            label={t('keys.appKey')}
            value={parts.progress.appKey}
            onChange={(appKey) => parts.change({ appKey: appKey.trim() })}
            hint={t('keys.appKeyHint')}
          />
        </>
      );
    case 'permissions':
      return <PermissionList {...parts} />;
    case 'link':
      return (
        <>
          <details className={styles.details}>
            <summary>{t('link.method2')}</summary>
            <p>{t('link.method2Text')}</p>
          </details>
          {connectUrl ? <Note text={t('link.arrives', { url: connectUrl })} /> : null}
        </>
      );
    case 'login':
      return <Note text={t('login.hurry')} />;
  }
}

const Todo = ({ lines }: { lines: readonly string[] }) => (
  <ol className={styles.todo}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
);

function Note({ text, address }: { text: string; address?: string }) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.note}>
      <IconInfoCircle size={16} aria-hidden="true" />
      <span>
        {text}{' '}
        {address ? (
          <>
            <code>{address}</code> <CopyButton text={address} label={t('copyWhat', { what: address })} />
          </>
        ) : null}
      </span>
    </div>
  );
}

function CenterButton({ url }: { url: string }) {
  const { t } = useTranslation('guide');
  return (
    <Button
      size="sm"
      variant="default"
      component="a"
      href={url}
      target="_blank"
      rel="noreferrer"
      leftSection={<IconExternalLink size={16} />}
    >
      {t('openCenter')}
    </Button>
  );
}

function LastButton({ isSignedIn }: { isSignedIn: boolean }) {
  const { t } = useTranslation('guide');
  if (isSignedIn) {
    return (
      <Button size="sm" renderRoot={(root) => <Link to="/settings/shops" search={{ add: 'yes' }} {...root} />}>
        {t('login.add')}
      </Button>
    );
  }
  return (
    <Button size="sm" renderRoot={(root) => <Link to="/" search={{}} {...root} />}>
      {t('login.open')}
    </Button>
  );
}
