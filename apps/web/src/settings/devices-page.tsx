import { Button } from '@mantine/core';
import type { SignedInDevice } from '@order-manager/contract';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { devicesQuery } from '../api/queries.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { agoWords } from '../format/relative-time.ts';
import { calendarDate } from '../format/shop-time.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { showToast } from '../ui/show-toast.ts';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useNow } from '../ui/use-now.ts';
import { deviceName } from './device-name.ts';
import styles from './devices-page.module.css';

/** "Devices": the browsers that are signed in, each revocable. */
export function DevicesPage() {
  const { t } = useTranslation('settings');
  const devices = useQuery(devicesQuery());
  if (devices.isPending) return <SkeletonRows rows={3} />;
  if (devices.isError) return <ErrorState error={devices.error} onTryAgain={() => void devices.refetch()} />;
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2>{t('devices.title')}</h2>
        <p>{t(devices.data.length === 1 ? 'devices.only' : 'devices.what')}</p>
      </div>
      <ul className={styles.list}>
        {devices.data.map((device) => (
          <DeviceLine key={device.id} device={device} />
        ))}
      </ul>
    </section>
  );
}

function DeviceLine({ device }: { device: SignedInDevice }) {
  const { t, i18n } = useTranslation('settings');
  const now = useNow(1_000);
  const name = useDeviceWords()(device.userAgent);
  const revoke = useRevoke(device.id, name);
  const Icon = /iPhone|Android/.test(device.userAgent) ? IconDeviceMobile : IconDeviceDesktop;
  const seen = t('devices.seen', { ago: agoWords(device.lastSeenAt, now, t as never) });
  const since = t('devices.since', { date: calendarDate(device.createdAt, i18n.language) });
  return (
    <li className={styles.device}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <div className={styles.words}>
        <b>{name}</b>
        <div className={styles.second}>
          {device.current ? `${t('devices.current')}, ${since}` : `${seen}, ${since}`}
        </div>
      </div>
      {device.current ? null : (
        <Button
          variant="default"
          loading={revoke.isPending}
          aria-label={t('devices.revokeWhich', { device: name })}
          onClick={() => revoke.mutate()}
        >
          {t('devices.revoke')}
        </Button>
      )}
    </li>
  );
}

function useDeviceWords() {
  const { t } = useTranslation('settings');
  return (userAgent: string): string => {
    const { browser, system } = deviceName(userAgent);
    if (browser && system) return t('devices.on', { browser, system });
    return browser ?? system ?? t('devices.unknown');
  };
}

function useRevoke(id: string, device: string) {
  const { t } = useTranslation('settings');
  const words = useProblemWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson(`/api/devices/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => showToast({ kind: 'done', title: t('devices.revoked', { device }) }),
    onError: (error) => {
      const { title, why } = words(refusalFrom(error));
      showToast({ kind: 'failed', title, text: why });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.devices }),
  });
}
