import { Button } from '@mantine/core';
import type { Arrival } from '@order-manager/contract';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../api/fetch-json.ts';
import styles from './arrival-form.module.css';
import { ConnectProblem } from './connect-problem.tsx';
import field from './field.module.css';
import { AuthoriseButtons } from './problem-buttons.tsx';
import { SecretField } from './secret-field.tsx';
import type { Connecting } from './use-connect.ts';

type ArrivalFormProps = { arrivalId: string; connecting: Connecting; onLeave: () => void };

/** The code came by itself: only the App Secret is asked. */
export function ArrivalForm({ arrivalId, connecting, onLeave }: ArrivalFormProps) {
  const { t } = useTranslation('signIn');
  const arrival = useQuery({
    queryKey: ['arrival', arrivalId],
    queryFn: ({ signal }) => fetchJson<Arrival>(`/api/connect/arrivals/${encodeURIComponent(arrivalId)}`, { signal }),
    retry: false,
  });
  if (arrival.isPending) return null;
  if (arrival.isError) {
    return <ArrivalNote title={t('arrivalGone')} what={t('arrivalGoneWhat')} arrival={null} onLeave={onLeave} />;
  }
  if (arrival.data.declined) {
    return (
      <ArrivalNote
        title={t('arrivalDeclined')}
        what={t('arrivalDeclinedWhat')}
        arrival={arrival.data}
        onLeave={onLeave}
      />
    );
  }
  return <ArrivedForm arrival={arrival.data} connecting={connecting} onLeave={onLeave} />;
}

type ArrivedFormProps = { arrival: Arrival; connecting: Connecting; onLeave: () => void };

function ArrivedForm({ arrival, connecting, onLeave }: ArrivedFormProps) {
  const { t } = useTranslation('signIn');
  const [appSecret, setAppSecret] = useState('');
  const secretRef = useRef<HTMLInputElement>(null);
  const isReady = appSecret.trim() !== '';
  const send = () => {
    if (isReady) connecting.connect({ way: 'quick', body: { appSecret: appSecret.trim(), arrivalId: arrival.id } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} noValidate>
      {connecting.phase === 'refused' ? (
        <ConnectProblem
          progress={connecting.progress}
          appKey={arrival.appKey}
          region={arrival.shopRegion}
          openedAt={arrival.arrivedAt}
          onTryAgain={send}
          onEditPaste={onLeave}
          onEditSecret={() => secretRef.current?.focus()}
        />
      ) : (
        <>
          <h2 className={styles.title}>{t('arrivalTitle')}</h2>
          <p className={styles.what}>{t('arrivalWhat', { appKey: arrival.appKey })}</p>
        </>
      )}
      <SecretField label={t('appSecret')} value={appSecret} onChange={setAppSecret} inputRef={secretRef} />
      <div className={field.press}>
        <Button type="submit" size="sm" disabled={!isReady} leftSection={<IconPlugConnected size={17} />}>
          {t('quickConnect')}
        </Button>
        <span className={field.reason}>{t(isReady ? 'enterWorks' : 'reason.secret')}</span>
        <Button variant="subtle" onClick={onLeave} ml="auto">
          {t('arrivalOther')}
        </Button>
      </div>
    </form>
  );
}

type ArrivalNoteProps = { title: string; what: string; arrival: Arrival | null; onLeave: () => void };

function ArrivalNote({ title, what, arrival, onLeave }: ArrivalNoteProps) {
  const { t } = useTranslation('signIn');
  return (
    <section role="alert">
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.what}>{what}</p>
      <div className={field.press}>
        <AuthoriseButtons
          appKey={arrival?.appKey ?? null}
          region={arrival?.shopRegion ?? null}
          label={t('authoriseAgain')}
        />
        <Button variant="subtle" onClick={onLeave}>
          {t('arrivalOther')}
        </Button>
      </div>
    </section>
  );
}
