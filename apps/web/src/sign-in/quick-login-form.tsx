import { Button } from '@mantine/core';
import { takeCallbackUrlApart } from '@order-manager/domain/connect/callback-url';
import { IconPlugConnected } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestLanguage } from '../i18n/language.ts';
import { useNow } from '../ui/use-now.ts';
import { ConnectProblem } from './connect-problem.tsx';
import field from './field.module.css';
import { PasteField } from './paste-field.tsx';
import { pasteRows } from './paste-rows.ts';
import { PasteTable } from './paste-table.tsx';
import { SecretField } from './secret-field.tsx';
import type { Connecting } from './use-connect.ts';
import { useInspection } from './use-inspection.ts';
import { usePasteError } from './use-paste-error.ts';

type QuickLoginFormProps = { connecting: Connecting; appSecret: string; onAppSecret: (secret: string) => void };

/** Quick Login: the secret, the pasted URL taken apart while typing, and one button. */
export function QuickLoginForm({ connecting, appSecret, onAppSecret }: QuickLoginFormProps) {
  const { t } = useTranslation('signIn');
  const [pasted, setPasted] = useState('');
  const [refusedPaste, setRefusedPaste] = useState<string | null>(null);
  const now = useNow(1_000);
  const secretRef = useRef<HTMLInputElement>(null);
  const pasteRef = useRef<HTMLTextAreaElement>(null);
  const found = takeCallbackUrlApart(pasted);
  const inspection = useInspection(pasted, found.code !== null || found.state !== null);
  const isRefused = connecting.phase === 'refused' && refusedPaste === pasted;
  const pasteError = usePasteError({
    pasted,
    found,
    inspection,
    refusal: isRefused ? connecting.progress.refusal : null,
    now,
  });
  const reason = reasonToWait(appSecret, pasted, pasteError.blocks);

  const change = (text: string) => {
    setPasted(text);
    void suggestLanguage(takeCallbackUrlApart(text).locale);
  };
  const send = () => {
    if (reason !== null) return focusMissing();
    setRefusedPaste(pasted);
    connecting.connect({ way: 'quick', body: { appSecret: appSecret.trim(), callbackUrl: pasted } });
  };
  const focusMissing = () => (appSecret.trim() === '' ? secretRef.current : pasteRef.current)?.focus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };

  return (
    <form onSubmit={submit} noValidate>
      {connecting.phase === 'refused' && connecting.progress.refusal ? (
        <ConnectProblem
          progress={connecting.progress}
          appKey={found.appKey}
          region={found.shopRegion}
          openedAt={inspection?.linkOpenedAt ?? null}
          onTryAgain={send}
          onEditPaste={() => pasteRef.current?.focus()}
          onEditSecret={() => secretRef.current?.focus()}
        />
      ) : null}
      <SecretField
        label={t('appSecret')}
        value={appSecret}
        onChange={onAppSecret}
        inputRef={secretRef}
        isWrong={connecting.progress.refusal?.code === 'wrong-secret'}
      />
      <PasteField
        value={pasted}
        found={found}
        onChange={change}
        onEnter={send}
        inputRef={pasteRef}
        error={pasteError.sentence}
        isCodeBad={pasteError.isCodeBad}
      />
      {found.appKey || found.code ? (
        <PasteTable rows={pasteRows(found, inspection, now, pasteError.blocks === 'newUrl' && isRefused)} />
      ) : null}
      <div className={field.press}>
        <Button type="submit" size="sm" disabled={reason !== null} leftSection={<IconPlugConnected size={17} />}>
          {t('quickConnect')}
        </Button>
        <span className={field.reason}>{t(reason === null ? 'enterWorks' : `reason.${reason}`)}</span>
      </div>
    </form>
  );
}

/** Why the button waits, or null when it may be pressed. */
function reasonToWait(appSecret: string, pasted: string, blocks: false | 'broken' | 'newUrl') {
  const hasSecret = appSecret.trim() !== '';
  const hasUrl = pasted.trim() !== '';
  if (!hasSecret && !hasUrl) return 'both';
  if (!hasSecret) return 'secret';
  if (!hasUrl) return 'url';
  return blocks === false ? null : blocks;
}
