import { Button } from '@mantine/core';
import type { ShopSummary } from '@order-manager/contract';
import { IconCircleXFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isRefusalCode } from '../api/problem-words.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { Banner } from '../ui/banner.tsx';

/** No orders come in: why, who can change it, and the way to where it is changed. */
export default function PausedBanner({ shop, count }: { shop: ShopSummary; count: number }) {
  const { t } = useTranslation();
  const said = useWhyPaused()(shop);
  return (
    <Banner
      tone="red"
      icon={<IconCircleXFilled size={18} />}
      title={t('banner.paused', { count, shop: shop.name })}
      what={`${said.title}. ${said.why}`}
    >
      <Button
        variant="default"
        renderRoot={(root) =>
          said.action === 'open-guide' ? (
            <Link to="/guide" {...root} />
          ) : (
            <Link to="/settings/shops" search={{ shop: shop.id }} {...root} />
          )
        }
      >
        {said.next}
      </Button>
    </Banner>
  );
}

/** The reason that the server keeps with the grant; without one somebody took it back. */
export function useWhyPaused() {
  const words = useProblemWords();
  return ({ stateReason }: ShopSummary) => {
    const code = stateReason !== null && isRefusalCode(stateReason) ? stateReason : 'authorisation-withdrawn';
    return words({ code, facts: {}, details: null });
  };
}
