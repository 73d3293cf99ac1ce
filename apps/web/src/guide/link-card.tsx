import { Button } from '@mantine/core';
import type { AuthorisationLink } from '@order-manager/contract';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { TextField } from '../sign-in/text-field.tsx';
import { useCopy } from '../ui/use-copy.ts';
import type { GuideParts } from './guide-parts.ts';
import styles from './link-card.module.css';

const PAUSE_MS = 400;
const STATE_LIFE_MS = 8 * 60_000;

type LinkCardProps = GuideParts & { isMain: boolean };

/** The authorisation link, built from the App Key with a one-time state as soon as there is a key. */
export function LinkCard({ progress, change, isMain }: LinkCardProps) {
  const { t } = useTranslation('guide');
  return (
    <section className={styles.card}>
      <h2>{t(isMain ? 'link.method1' : 'link.next')}</h2>
      {isMain || progress.appKey === '' ? (
        <TextField
          label={t('link.appKey')}
          value={progress.appKey}
          onChange={(appKey) => change({ appKey: appKey.trim() })}
        />
      ) : null}
      {progress.appKey === '' ? <p>{t('link.needKey')}</p> : <BuiltLink progress={progress} isMain={isMain} />}
    </section>
  );
}

function BuiltLink({ progress, isMain }: Pick<LinkCardProps, 'progress' | 'isMain'>) {
  const { t } = useTranslation('guide');
  const words = useProblemWords();
  const { state, copy } = useCopy();
  const link = useLink(progress.appKey, progress.region);
  if (link.isError) return <p>{words(refusalFrom(link.error)).title}</p>;
  if (!link.data) return <p>{t('link.building')}</p>;
  const { url, state: once } = link.data;
  return (
    <>
      <p>{t('link.built')}</p>
      <div className={styles.url}>
        <Strong text={url} parts={[progress.appKey, once]} />
      </div>
      <div className={styles.actions}>
        {isMain ? (
          <Button
            component="a"
            href={url}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink size={16} />}
          >
            {t('link.open')}
          </Button>
        ) : null}
        <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => copy(url)}>
          {t(state === 'copied' ? 'link.copied' : 'link.copy')}
        </Button>
      </div>
    </>
  );
}

/** One link a key and region, asked a moment after the last letter, and anew before its state grows old. */
function useLink(appKey: string, region: 'global' | 'us') {
  const [settled, setSettled] = useState(appKey);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(appKey), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [appKey]);
  return useQuery({
    queryKey: ['authorisation-link', settled, region],
    queryFn: () => fetchJson<AuthorisationLink>('/api/connect/links', { body: { appKey: settled, region } }),
    enabled: settled !== '' && settled === appKey,
    staleTime: STATE_LIFE_MS,
    refetchInterval: STATE_LIFE_MS,
    refetchOnWindowFocus: false,
    retry: false,
  });
}

/** A text with some of its parts strong. */
function Strong({ text, parts }: { text: string; parts: readonly string[] }) {
  const [first, ...others] = parts.filter((part) => part !== '' && text.includes(part));
  if (first === undefined) return text;
  const at = text.indexOf(first);
  return (
    <>
      {text.slice(0, at)}
      <b>{first}</b>
      <Strong text={text.slice(at + first.length)} parts={others} />
    </>
  );
}
