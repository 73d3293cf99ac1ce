import { Button, CloseButton, Modal } from '@mantine/core';
import type { ShopSummary } from '@order-manager/contract';
import { IconListCheck, IconPlugConnected, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { syncQuery } from '../api/queries.ts';
import { useSession } from '../api/use-session.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { completeness } from '../i18n/en/completeness.ts';
import { useChosenShops } from '../shell/chosen-shops.ts';
import { useNarrow } from '../shell/use-narrow.ts';
import { useSyncNow } from '../shell/use-sync-now.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { ShopPart } from './shop-part.tsx';
import styles from './sync-panel.module.css';
import { completenessQuery, isAtWork, useCheckCompleteness } from './sync-queries.ts';

addEnglish('completeness', completeness);

/** How fresh each shop in view is, whether anything is missing beside TikTok, and the two buttons that look at once. */
export default function SyncPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('completeness');
  useFocusBack();
  const shops = useShopsInView();
  const isPhone = useNarrow() === 'phone';
  return (
    <Modal.Root opened onClose={onClose} size={700} centered fullScreen={isPhone} zIndex="var(--z-dialog)">
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content classNames={{ content: styles.dialog }} radius="lg">
        <PanelHead onClose={onClose} />
        {shops.length === 0 ? (
          <EmptyState kind="nothing-yet" title={t('noShops')} why={t('noShopsWhat')}>
            <Button
              leftSection={<IconPlugConnected size={16} />}
              renderRoot={(root) => <Link to="/settings/shops" search={{ add: 'yes' }} {...root} onClick={onClose} />}
            >
              {t('connect')}
            </Button>
          </EmptyState>
        ) : (
          <>
            <Shops shops={shops} onLeave={onClose} />
            <PanelFoot shops={shops} />
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

function useShopsInView(): ShopSummary[] {
  const { shops } = useSession();
  const chosen = useChosenShops();
  return shops.filter(({ id, state }) => state !== 'disconnected' && (chosen.length === 0 || chosen.includes(id)));
}

function PanelHead({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('completeness');
  const { t: ui } = useTranslation('ui');
  return (
    <header className={styles.head}>
      <Modal.Title className={styles.title}>{t('title')}</Modal.Title>
      <span className={styles.lead}>{t('lead')}</span>
      <CloseButton aria-label={ui('close')} onClick={onClose} />
    </header>
  );
}

function Shops({ shops, onLeave }: { shops: readonly ShopSummary[]; onLeave: () => void }) {
  const sync = useQuery(syncQuery());
  const checks = useQuery(completenessQuery());
  const failed = [sync, checks].find((query) => query.isError && !query.data);
  if (failed) return <ErrorState error={failed.error} onTryAgain={() => void failed.refetch()} />;
  if (!sync.data || !checks.data) return <SkeletonRows rows={6} />;
  return (
    <div className={styles.body}>
      {shops.map((shop) => (
        <ShopPart
          key={shop.id}
          shop={shop}
          sync={sync.data.shops.find(({ shopId }) => shopId === shop.id)}
          check={checks.data.find(({ shopId }) => shopId === shop.id)}
          onLeave={onLeave}
        />
      ))}
    </div>
  );
}

const WINDOWS = { '7': 7, '30': 30, '90': 90, all: null } as const;
type Window = keyof typeof WINDOWS;

function PanelFoot({ shops }: { shops: readonly ShopSummary[] }) {
  const { t } = useTranslation('completeness');
  const [window, setWindow] = useState<Window>('30');
  const syncNow = useSyncNow();
  const check = useCheckCompleteness();
  const checks = useQuery(completenessQuery());
  const shopIds = shops.map(({ id }) => id);
  const isChecking = checks.data?.some((one) => shopIds.includes(one.shopId) && isAtWork(one)) ?? false;
  return (
    <footer className={styles.foot}>
      <Segmented
        label={t('window')}
        options={(['7', '30', '90', 'all'] as const).map((value) => ({ value, label: t(`days.${value}`) }))}
        value={window}
        onChange={setWindow}
      />
      <div className={styles.buttons}>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconRefresh size={16} />}
          disabled={syncNow.isPending}
          onClick={() => syncNow.mutate(shopIds)}
        >
          {t('syncNow')}
        </Button>
        <Button
          size="sm"
          leftSection={<IconListCheck size={16} />}
          disabled={check.isPending || isChecking}
          onClick={() => check.mutate({ shopIds, days: WINDOWS[window] })}
        >
          {isChecking ? t('checking') : t('check')}
        </Button>
      </div>
    </footer>
  );
}
