import type { OrderRef } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { rawOrderQuery } from '../order-queries.ts';
import { DrawerPart } from './drawer-part.tsx';
import styles from './raw-part.module.css';

/** What TikTok sent, for the curious: plain text, so that the browser's own search finds its way in it. */
export function RawPart({ order }: { order: OrderRef }) {
  const { t } = useTranslation('orders');
  const raw = useQuery(rawOrderQuery(order));
  const part = useRef<HTMLDivElement>(null);
  const text = raw.data === undefined ? null : JSON.stringify(raw.data, null, 2);
  useEffect(() => {
    if (text !== null) part.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <div ref={part}>
      <DrawerPart
        title={t('drawer.rawTitle')}
        aside={text === null ? null : <CopyButton text={text} label={t('drawer.copyRaw')} />}
      >
        {raw.isError ? <p className={styles.failed}>{t('failed.raw')}</p> : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long data scrolls by keyboard too. */}
        <pre className={styles.data} tabIndex={0}>
          {text}
        </pre>
      </DrawerPart>
    </div>
  );
}
