import { IconAlertTriangleFilled, IconCircleXFilled, IconFlask, IconWifiOff } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { calendarDate, clockTime } from '../format/shop-time.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { type DeskWarning, useDeskWarning } from './use-desk-warning.ts';

/** Its words are those of all refusals, which no page carries before it needs them. */
const PausedBanner = lazy(() => import('./paused-banner.tsx'));

/** One banner at a time, the most serious: no desk, no internet, paused shops, authorisations that end, the demo. */
export function DeskBanner() {
  const warning = useDeskWarning();
  const { pathname } = useLocation();
  if (warning === null || isSaidBelow(warning, pathname)) return null;
  return <WarningBanner warning={warning} />;
}

/** Settings → Shops says it itself, with the buttons that help. */
const isSaidBelow = ({ kind }: DeskWarning, pathname: string) =>
  (kind === 'paused' || kind === 'ending') && pathname.startsWith('/settings/shops');

function WarningBanner({ warning }: { warning: DeskWarning }) {
  const { t, i18n } = useTranslation();
  switch (warning.kind) {
    case 'desk-away':
      return (
        <Banner
          tone="red"
          icon={<IconCircleXFilled size={18} />}
          title={t('banner.deskAway', { time: clockTime(warning.since) })}
          what={t('banner.deskAwayWhat')}
        />
      );
    case 'offline':
      return (
        <Banner
          tone="amber"
          icon={<IconWifiOff size={18} />}
          title={t('banner.offline', { time: clockTime(warning.since) })}
          what={t('banner.offlineWhat')}
        />
      );
    case 'paused':
      return (
        <Suspense>
          <PausedBanner shop={warning.shop} count={warning.count} />
        </Suspense>
      );
    case 'ending':
      return (
        <Banner
          tone="amber"
          icon={<IconAlertTriangleFilled size={18} />}
          title={t('banner.ending', {
            count: warning.count,
            shop: warning.shop.name,
            date: calendarDate(warning.at, i18n.language, warning.shop.timeZone),
          })}
          what={t('banner.endingWhat')}
        >
          <ShopButton shopId={warning.shop.id} />
        </Banner>
      );
    case 'demo':
      return <DemoBanner />;
  }
}

function ShopButton({ shopId }: { shopId: string }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/settings/shops" search={{ shop: shopId }} {...props} />}
    >
      {t('banner.show')}
    </Button>
  );
}

function DemoBanner() {
  const { t } = useTranslation();
  const { role } = useSession();
  return (
    <Banner isQuiet tone="blue" icon={<IconFlask size={18} />} title={t('banner.demo')} what={t('banner.demoWhat')}>
      {role === 'demo' ? (
        <Button variant="default" renderRoot={(props) => <Link to="/guide" {...props} />}>
          {t('banner.demoLeave')}
        </Button>
      ) : null}
    </Banner>
  );
}
