import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listenToDesk } from '../api/desk-events.ts';
import { showSignIn } from '../api/leave-if-signed-out.ts';
import { useSession } from '../api/use-session.ts';
import { AccountMenu } from './account-menu.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DeskBanner } from './desk-banner.tsx';
import styles from './desk-shell.module.css';
import { KeyHelpButton } from './key-help-button.tsx';
import { MainNavigation } from './main-navigation.tsx';
import { ShopSwitcher } from './shop-switcher.tsx';
import { SyncCard } from './sync-card.tsx';
import { syncDoor } from './sync-door.ts';
import { useGoKeys } from './use-go-keys.ts';
import { useNarrow } from './use-narrow.ts';
import { useOrderAlerts } from './use-order-alerts.ts';

const SyncPanel = lazy(() => import('../sync/sync-panel.tsx'));

/** Navigation, sync and banners around every screen behind the sign-in. Hears the server's events while it is shown. */
export function DeskShell() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const width = useNarrow();
  const { signedIn } = useSession();
  const hear = useOrderAlerts();
  useGoKeys();
  useEffect(() => listenToDesk(queryClient, hear), [queryClient, hear]);
  useEffect(() => {
    if (!signedIn) showSignIn();
  }, [signedIn]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      {width === 'phone' ? null : (
        <div className={styles.side}>
          <ShopSwitcher isRail={width === 'rail'} />
          <MainNavigation isRail={width === 'rail'} />
          <div className={styles.foot}>
            <SyncCard isRail={width === 'rail'} />
            <div className={styles.account}>
              <AccountMenu isRail={width === 'rail'} />
              <KeyHelpButton />
            </div>
          </div>
        </div>
      )}
      <main id="content" className={styles.main} tabIndex={-1}>
        <DeskBanner />
        <Outlet />
      </main>
      {width === 'phone' ? <BottomBar /> : null}
      {syncDoor.use() ? (
        <Suspense>
          <SyncPanel onClose={syncDoor.close} />
        </Suspense>
      ) : null}
    </div>
  );
}
