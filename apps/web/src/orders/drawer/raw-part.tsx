import type { OrderRef } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { rawOrderQuery } from '../order-queries.ts';
import styles from './raw-part.module.css';

/** What TikTok sent, for the curious. Read only when asked for. */
export function RawPart({ order }: { order: OrderRef }) {
  const { t } = useTranslation('orders');
  const [isOpen, setIsOpen] = useState(false);
  const raw = useQuery({ ...rawOrderQuery(order), enabled: isOpen });
  const text = raw.data === undefined ? null : JSON.stringify(raw.data, null, 2);
  return (
    <div>
      <button type="button" className={styles.link} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(isOpen ? 'drawer.rawHide' : 'drawer.raw')}
      </button>
      {isOpen && raw.isError ? <p className={styles.failed}>{t('failed.raw')}</p> : null}
      {isOpen && text !== null ? (
        <section className={styles.box} aria-label={t('drawer.rawTitle')}>
          <span className={styles.copy}>
            <CopyButton text={text} label={t('drawer.copyRaw')} />
          </span>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long data scrolls by keyboard too. */}
          <pre className={styles.data} tabIndex={0}>
            {text}
          </pre>
        </section>
      ) : null}
    </div>
  );
}
