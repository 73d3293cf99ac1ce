import { Button } from '@mantine/core';
import { IconCopy, IconExternalLink, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProblemWords } from '../api/problem-words.ts';
import { useCopy } from '../ui/use-copy.ts';
import { linkRegion, useAuthoriseLink } from './use-authorise-link.ts';

type ProblemButtonsProps = {
  words: ProblemWords;
  appKey: string | null;
  region: string | null;
  onTryAgain: () => void;
  onEditPaste?: () => void;
  onEditSecret?: () => void;
  onClearCipher?: () => void;
};

/** The next step of a refused connection, as a button that does it. */
export function ProblemButtons(props: ProblemButtonsProps) {
  const { words } = props;
  switch (words.action) {
    case 'authorise-again':
      return <AuthoriseButtons appKey={props.appKey} region={props.region} label={words.next} />;
    case 'open-permissions':
      return (
        <>
          <Button renderRoot={(root) => <Link to="/guide" hash="permissions" {...root} />}>{words.next}</Button>
          <AuthoriseButtons appKey={props.appKey} region={props.region} isSecond />
        </>
      );
    case 'open-guide':
      return <Button renderRoot={(root) => <Link to="/guide" {...root} />}>{words.next}</Button>;
    case 'edit-paste':
      return <Button onClick={props.onEditPaste ?? props.onTryAgain}>{words.next}</Button>;
    case 'edit-secret':
      return <Button onClick={props.onEditSecret ?? props.onTryAgain}>{words.next}</Button>;
    case 'clear-cipher':
      return <Button onClick={props.onClearCipher ?? props.onTryAgain}>{words.next}</Button>;
    case 'reload':
      return <Button onClick={() => window.location.reload()}>{words.next}</Button>;
    default:
      return (
        <Button leftSection={<IconRefresh size={16} />} onClick={props.onTryAgain}>
          {words.next}
        </Button>
      );
  }
}

type AuthoriseButtonsProps = { appKey: string | null; region: string | null; label?: string; isSecond?: boolean };

/** Opens TikTok's page with a link made here, or copies that link for the shop's owner. */
export function AuthoriseButtons({ appKey, region, label, isSecond = false }: AuthoriseButtonsProps) {
  const { t } = useTranslation(['signIn', 'ui']);
  const link = useAuthoriseLink();
  const { state, copy } = useCopy();
  if (!appKey) return <Button renderRoot={(root) => <Link to="/guide" hash="link" {...root} />}>{label}</Button>;
  const body = { appKey, region: linkRegion(region) };
  return (
    <>
      <Button
        {...(isSecond ? { variant: 'default' } : {})}
        leftSection={<IconExternalLink size={16} />}
        onClick={() => openTab(() => link.mutateAsync(body))}
      >
        {label ?? t('signIn:authoriseAgain')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} />}
        onClick={() =>
          void link.mutateAsync(body).then(
            ({ url }) => copy(url),
            () => undefined,
          )
        }
      >
        {state === 'copied' ? t('signIn:linkCopied') : t('signIn:copyLink')}
      </Button>
    </>
  );
}

/** The tab is opened at once, since browsers block one that opens after an answer; it is led on when the link is there. */
export function openTab(makeLink: () => Promise<{ url: string }>): void {
  const tab = window.open('', '_blank');
  if (tab) tab.opener = null;
  void makeLink().then(
    ({ url }) => (tab ? tab.location.replace(url) : window.location.assign(url)),
    () => tab?.close(),
  );
}
