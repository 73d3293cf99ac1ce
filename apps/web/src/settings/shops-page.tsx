import { Button } from '@mantine/core';
import type { ShopSummary } from '@order-manager/contract';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { connectionQuery } from '../api/queries.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { useSession } from '../api/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { MarketCode } from '../ui/market-code.tsx';
import { useNow } from '../ui/use-now.ts';
import { AddShop } from './add-shop.tsx';
import { DoctorSheet } from './doctor-sheet.tsx';
import { type Health, healthOf } from './shop-health.ts';
import styles from './shops-page.module.css';
import { type Verdict, VerdictIcon } from './verdict-icon.tsx';

/** "Settings" → "Shops": every shop with its state, and the doctor's sheet of one. */
export function ShopsPage() {
  const { t } = useTranslation('settings');
  const { shops, role } = useSession();
  const search = useSearch({ from: '/desk/settings/shops' });
  const navigate = useNavigate();
  if (search.add) return <AddShop />;
  const shown = shops.find((shop) => shop.id === search.shop) ?? shops[0];
  const add = () => void navigate({ to: '/settings/shops', search: { add: 'yes' } });
  if (!shown) {
    return (
      <EmptyState kind="nothing-yet" title={t('none')} why={t('noneWhat')}>
        <Button leftSection={<IconPlugConnected size={16} />} onClick={add}>
          {t('addShop')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.columns}>
      <nav aria-label={t('list')}>
        <ShopList shops={shops} shownId={shown.id} />
        {role === 'owner' ? (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
            {t('addShop')}
          </Button>
        ) : null}
      </nav>
      <div className={styles.sheets}>
        <DoctorSheet key={shown.id} shop={shown} />
      </div>
    </div>
  );
}

function ShopList({ shops, shownId }: { shops: readonly ShopSummary[]; shownId: string }) {
  const now = useNow(60_000);
  const words = useHealthWords();
  const connections = useQueries({ queries: shops.map((shop) => connectionQuery(shop.id)) });
  return (
    <ul className={styles.list}>
      {shops.map((shop, index) => {
        const health = healthOf(shop, connections[index]?.data, now);
        return (
          <li key={shop.id}>
            <Link
              to="/settings/shops"
              search={{ shop: shop.id }}
              className={styles.shop}
              data-shown={shop.id === shownId || undefined}
            >
              <MarketCode region={shop.region} />
              <span className={styles.words}>
                <div className={styles.name}>{shop.name}</div>
                <div className={styles.state}>{words(shop, health)}</div>
              </span>
              <VerdictIcon verdict={VERDICTS[health.kind]} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const VERDICTS: Readonly<Record<Health['kind'], Verdict>> = {
  well: 'good',
  ending: 'look',
  problem: 'bad',
  paused: 'bad',
  disconnected: 'quiet',
};

function useHealthWords() {
  const { t } = useTranslation('settings');
  const problemWords = useProblemWords();
  return (shop: ShopSummary, health: Health): string => {
    switch (health.kind) {
      case 'well':
        return shop.environment === 'demo' ? t('demo') : t('allWell');
      case 'ending':
        return t('daysLeft', { count: health.days });
      case 'problem':
        return problemWords(health.problem).title;
      case 'paused':
        return t('paused');
      case 'disconnected':
        return t('disconnected');
    }
  };
}
