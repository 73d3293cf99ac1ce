import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { MarketCode } from '../ui/market-code.tsx';
import { useChooseShops, useChosenShops } from './chosen-shops.ts';
import styles from './shop-switcher.module.css';

/** The lines of the shop menu: all, each one, and adding one. */
export function ShopItems({ addIcon }: { addIcon: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { shops, role } = useSession();
  const chosen = useChosenShops();
  const choose = useChooseShops();
  return (
    <>
      <Menu.Item onClick={() => choose([])} rightSection={chosen.length === 0 ? <IconCheck size={15} /> : null}>
        {t('shops.all')}
      </Menu.Item>
      {shops.map((shop) => (
        <Menu.Item
          key={shop.id}
          leftSection={<MarketCode region={shop.region} />}
          rightSection={chosen.includes(shop.id) ? <IconCheck size={15} /> : null}
          onClick={() => choose([shop.id])}
        >
          {shop.name} {shop.state === 'paused' ? <span className={styles.state}>{t('shops.paused')}</span> : null}
        </Menu.Item>
      ))}
      {role === 'owner' ? (
        <Menu.Item
          leftSection={addIcon}
          onClick={() => void navigate({ to: '/settings/shops', search: { add: 'yes' } })}
        >
          {t('shops.add')}
        </Menu.Item>
      ) : null}
    </>
  );
}
