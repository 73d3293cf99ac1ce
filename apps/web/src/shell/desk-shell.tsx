import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listenToDesk } from '../api/desk-events.ts';
import { showSignIn } from '../api/leave-if-signed-out.ts';
import { useSession } from '../api/use-session.ts';
import { AccountMenu } from './account-menu.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DeskBanner } from './desk-banner.tsx';
import styles from './desk-shell.module.css';
import { MainNavigation } from './main-navigation.tsx';
import { ShopSwitcher } from './shop-switcher.tsx';
import { SyncCard } from './sync-card.tsx';
import { useNarrow } from './use-narrow.ts';

/** Navigation, sync and banners around every screen behind the sign-in. Hears the server's events while it is shown. */
export function DeskShell() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const width = useNarrow();
  const { signedIn } = useSession();
  useEffect(() => listenToDesk(queryClient), [queryClient]);
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
            <AccountMenu isRail={width === 'rail'} />
          </div>
        </div>
      )}
      <main id="content" className={styles.main} tabIndex={-1}>
        <DeskBanner />
        <Outlet />
      </main>
      {width === 'phone' ? <BottomBar /> : null}
    </div>
  );
}
