import { Button } from '@mantine/core';
import type { ShopSummary } from '@order-manager/contract';
import { IconArrowRight, IconCheck, IconLoader2, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { syncQuery } from '../api/queries.ts';
import { useNow } from '../ui/use-now.ts';
import type { StepProgress } from './connect-progress.ts';
import styles from './connecting-view.module.css';
import { ImportBars } from './import-bars.tsx';
import type { Connecting } from './use-connect.ts';
import { useStepWords } from './use-step-words.tsx';

type ConnectingViewProps = { connecting: Connecting; onOpenOrders: () => void };

/** Each step with its own result and time as it happens, then the import of each shop and "Open orders". */
export function ConnectingView({ connecting, onOpenOrders }: ConnectingViewProps) {
  const { t } = useTranslation('signIn');
  const { steps, shops } = connecting.progress;
  const imports = useImports(shops);
  return (
    <section aria-label={t('connecting')}>
      <h2 className={styles.title}>{t('connecting')}</h2>
      <p className={styles.what}>{t('connectingWhat')}</p>
      <ol className={styles.steps} aria-live="polite">
        {steps.map((step) => (
          <StepLine key={step.step} progress={step} imports={imports} />
        ))}
      </ol>
      {shops ? (
        <>
          <ImportBars shops={shops} />
          <div className={styles.open}>
            <Button size="sm" onClick={onOpenOrders} rightSection={<IconArrowRight size={16} />} data-autofocus>
              {t('openOrders')}
            </Button>
            <span className={styles.aside}>{t('background')}</span>
          </div>
        </>
      ) : null}
    </section>
  );
}

const ICONS = {
  working: <IconLoader2 size={14} className="turning" aria-hidden="true" />,
  done: <IconCheck size={14} stroke={2.4} aria-hidden="true" />,
  failed: <IconX size={14} stroke={2.4} aria-hidden="true" />,
};

type Imports = 'toShipComing' | 'toShipHere' | 'allHere';

/** How far the first import of these shops is; null until they are connected. */
function useImports(shops: readonly ShopSummary[] | null): Imports | null {
  const sync = useQuery({ ...syncQuery(), enabled: shops !== null, refetchInterval: 1_000 });
  if (!shops) return null;
  const mine = sync.data?.shops.filter(({ shopId }) => shops.some(({ id }) => id === shopId)) ?? [];
  if (mine.length < shops.length) return 'toShipComing';
  if (mine.every(({ phase }) => phase === 'complete')) return 'allHere';
  return mine.every(({ toShipReady }) => toShipReady) ? 'toShipHere' : 'toShipComing';
}

function StepLine({ progress, imports }: { progress: StepProgress; imports: Imports | null }) {
  const { t } = useTranslation('signIn');
  const words = useStepWords();
  const now = useNow(100);
  // The last step only starts the import: it stays at work while orders come in.
  const isImport = progress.step === 'start-import' && progress.state === 'done' && imports !== null;
  const look = isImport && imports !== 'allHere' ? 'working' : progress.state;
  return (
    <li className={`${styles.step} ${styles[look]}`}>
      <span className={styles.mark}>{ICONS[look]}</span>
      <div>
        <div className={styles.name}>{words.name(progress)}</div>
        <div className={styles.result}>{isImport ? t(`result.${imports}`) : words.result(progress)}</div>
      </div>
      <span className={styles.time}>{words.time(progress, now)}</span>
    </li>
  );
}
