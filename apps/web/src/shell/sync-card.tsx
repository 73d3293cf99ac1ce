import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ShareBar } from '../ui/share-bar.tsx';
import styles from './sync-card.module.css';
import { syncDoor } from './sync-door.ts';
import { useSyncNow } from './use-sync-now.ts';
import { type SyncWords, useSyncWords } from './use-sync-words.ts';

/** How fresh the orders are, always in view: last success, the import with its bar, what failed and when it tries again. */
export function SyncCard({ isRail }: { isRail: boolean }) {
  const words = useSyncWords();
  if (isRail) return <SyncRail words={words} />;
  return (
    <section aria-label={words.label} className={styles.card}>
      <div className={styles.first}>
        <span className={`${styles.dot} ${styles[words.tone]}`} />
        <PanelButton title={words.title}>{words.title}</PanelButton>
        <SyncNowButton isWorking={words.isWorking} />
      </div>
      {words.share === null ? null : <ShareBar share={words.share} label={words.title} valueText={words.second} />}
      <span className={styles.second}>{words.second}</span>
    </section>
  );
}

const SyncRail = ({ words }: { words: SyncWords }) => (
  <section
    aria-label={words.label}
    title={`${words.title}. ${words.second}`}
    className={`${styles.card} ${styles.rail}`}
  >
    <PanelButton title={words.title}>
      <span className={`${styles.dot} ${styles[words.tone]}`} />
    </PanelButton>
    <SyncNowButton isWorking={words.isWorking} />
  </section>
);

/** Lies over the whole card: wherever it is pressed, the panel with the rest opens. */
function PanelButton({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.title}
      aria-haspopup="dialog"
      aria-label={`${t('sync.panel')}: ${title}`}
      onClick={syncDoor.open}
    >
      {children}
    </button>
  );
}

function SyncNowButton({ isWorking }: { isWorking: boolean }) {
  const { t } = useTranslation();
  const syncNow = useSyncNow();
  return (
    <button
      type="button"
      className={styles.now}
      aria-label={t('sync.now')}
      disabled={syncNow.isPending}
      onClick={() => syncNow.mutate([])}
    >
      <IconRefresh size={15} className={isWorking ? 'turning' : undefined} aria-hidden="true" />
    </button>
  );
}
