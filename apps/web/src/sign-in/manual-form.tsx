import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectProblem } from './connect-problem.tsx';
import field from './field.module.css';
import { SecretField } from './secret-field.tsx';
import { TextField } from './text-field.tsx';
import type { Connecting } from './use-connect.ts';

const EMPTY = { appKey: '', appSecret: '', accessToken: '', refreshToken: '', shopCipher: '' };

/** "Manual": for those who have a token already. */
export function ManualForm({ connecting }: { connecting: Connecting }) {
  const { t } = useTranslation('signIn');
  const [form, setForm] = useState(EMPTY);
  const set = (name: keyof typeof EMPTY) => (value: string) => setForm((before) => ({ ...before, [name]: value }));
  const isReady = [form.appKey, form.appSecret, form.accessToken].every((value) => value.trim() !== '');
  const send = (values = form) => {
    if (isReady) connecting.connect({ way: 'manual', body: bodyOf(values) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const clearCipher = () => {
    setForm({ ...form, shopCipher: '' });
    send({ ...form, shopCipher: '' });
  };
  return (
    <form onSubmit={submit} noValidate>
      {connecting.phase === 'refused' ? (
        <ConnectProblem
          progress={connecting.progress}
          appKey={form.appKey.trim() || null}
          region={null}
          onTryAgain={() => send()}
          onClearCipher={clearCipher}
        />
      ) : null}
      <TextField label={t('appKey')} value={form.appKey} onChange={set('appKey')} />
      <SecretField label={t('appSecret')} value={form.appSecret} onChange={set('appSecret')} />
      <SecretField label={t('accessToken')} value={form.accessToken} onChange={set('accessToken')} />
      <TextField
        label={t('refreshToken')}
        value={form.refreshToken}
        onChange={set('refreshToken')}
        hint={t('refreshTokenHint')}
        isOptional
      />
      <TextField
        label={t('shopCipher')}
        value={form.shopCipher}
        onChange={set('shopCipher')}
        hint={t('shopCipherHint')}
        isOptional
      />
      <div className={field.press}>
        <Button type="submit" size="sm" disabled={!isReady} leftSection={<IconPlugConnected size={17} />}>
          {t('connect')}
        </Button>
        <span className={field.reason}>{t(isReady ? 'enterWorks' : 'reason.manual')}</span>
      </div>
    </form>
  );
}

/** Empty optional fields are left out, so that the server looks for them itself. */
function bodyOf(form: typeof EMPTY) {
  const [appKey, appSecret, accessToken] = [form.appKey.trim(), form.appSecret.trim(), form.accessToken.trim()];
  const [refreshToken, shopCipher] = [form.refreshToken.trim(), form.shopCipher.trim()];
  return {
    appKey,
    appSecret,
    accessToken,
    ...(refreshToken ? { refreshToken } : {}),
    ...(shopCipher ? { shopCipher } : {}),
  };
}
