import { IconSelector } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { Logo } from '../ui/logo.tsx';
import { OnDemandMenu } from '../ui/on-demand-menu.tsx';
import { useChosenShops } from './chosen-shops.ts';
import styles from './shop-switcher.module.css';

const ShopMenu = lazy(() => import('./shop-menu.tsx'));

/** All shops, or one. The choice narrows every screen. */
export function ShopSwitcher({ isRail }: { isRail: boolean }) {
  const { t } = useTranslation();
  const { name, summary } = useSwitcherWords();
  const button = (
    <button type="button" className={styles.button} aria-label={`${t('shops.choose')}: ${name}`}>
      <Logo />
      {isRail ? null : (
        <>
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={styles.summary} title={summary}>
              {summary}
            </span>
          </span>
          <IconSelector size={15} className={styles.chevron} aria-hidden="true" />
        </>
      )}
    </button>
  );
  return <OnDemandMenu menu={ShopMenu} button={button} />;
}

function useSwitcherWords(): { name: string; summary: string } {
  const { t } = useTranslation();
  const { shops } = useSession();
  const chosen = useChosenShops();
  const shown = shops.filter((shop) => chosen.length === 0 || chosen.includes(shop.id));
  if (shops.length === 0) return { name: t('product'), summary: t('shops.none') };
  const [only] = shown;
  const markets = new Set(shown.map((shop) => shop.region)).size;
  const summary = t('shops.summary', {
    shops: t('shops.count', { count: shown.length }),
    markets: t('shops.markets', { count: markets }),
  });
  if (shown.length === 1 && only)
    return { name: only.name, summary: only.environment === 'demo' ? t('shops.demo') : summary };
  return { name: chosen.length === 0 ? t('shops.all') : t('shops.count', { count: shown.length }), summary };
}
