import { Button } from '@mantine/core';
import type { Connection, ShopSummary } from '@order-manager/contract';
import { IconHeartbeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { connectionQuery } from '../api/queries.ts';
import { useSession } from '../api/use-session.ts';
import { clockTime, zoneName } from '../format/shop-time.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { MarketCode } from '../ui/market-code.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useNow } from '../ui/use-now.ts';
import { DisconnectButton } from './disconnect-button.tsx';
import { DoctorLines } from './doctor-lines.tsx';
import styles from './doctor-sheet.module.css';
import { HealthNotice } from './health-notice.tsx';
import { healthOf } from './shop-health.ts';
import { useCheckConnection } from './use-check-connection.ts';

/** Syncing and webhooks go on while somebody reads the sheet. */
const LOOK_AGAIN = 10_000;

/** Everything about one shop's connection, what is wrong with it on top. */
export function DoctorSheet({ shop }: { shop: ShopSummary }) {
  const now = useNow(1_000);
  const connection = useQuery({ ...connectionQuery(shop.id), refetchInterval: LOOK_AGAIN });
  if (connection.isPending) return <SkeletonRows rows={9} />;
  if (connection.isError) return <ErrorState error={connection.error} onTryAgain={() => void connection.refetch()} />;
  return (
    <>
      <HealthNotice shop={shop} appKey={connection.data.appKey} health={healthOf(shop, connection.data, now)} />
      <section className={styles.sheet} aria-label={shop.name}>
        <SheetHead shop={shop} connection={connection.data} />
        <DoctorLines connection={connection.data} now={now} />
        <SheetFoot shop={shop} />
      </section>
    </>
  );
}

function SheetHead({ shop, connection }: { shop: ShopSummary; connection: Connection }) {
  const { t } = useTranslation('settings');
  const check = useCheckConnection(shop);
  const { checkedAt } = connection;
  const time =
    checkedAt === null ? null : `${clockTime(checkedAt, shop.timeZone)} ${zoneName(checkedAt, shop.timeZone)}`;
  return (
    <div className={styles.head}>
      <MarketCode region={shop.region} />
      <h2>{shop.name}</h2>
      <span className={styles.aside}>{time === null ? t('neverChecked') : t('checkedAt', { time })}</span>
      <Button
        variant="default"
        leftSection={<IconHeartbeat size={16} />}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('check')}
      </Button>
    </div>
  );
}

function SheetFoot({ shop }: { shop: ShopSummary }) {
  const { t } = useTranslation('settings');
  const { role } = useSession();
  if (role !== 'owner') return null;
  return (
    <div className={styles.foot}>
      <span>{t('disconnectWhat')}</span>
      <DisconnectButton shop={shop} />
    </div>
  );
}
