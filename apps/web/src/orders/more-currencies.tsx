import type { OrderSummary } from '@order-manager/contract';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './more-currencies.module.css';

const CurrencyList = lazy(() => import('./currency-list.tsx'));

/** How many currencies found no room in the line; a press shows their sums. */
export function MoreCurrencies({ sales }: { sales: OrderSummary['sales'] }) {
  const { t } = useTranslation('orders');
  const [isOpen, setIsOpen] = useState(false);
  const button = (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      onClick={() => setIsOpen(!isOpen)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // The desk would also let go of the selection: Esc closes one layer at a time.
        event.stopPropagation();
        setIsOpen(false);
      }}
    >
      +{sales.length} <span className={styles.word}>{t('stats.moreCurrencies', { count: sales.length })}</span>
    </button>
  );
  if (!isOpen) return button;
  return (
    <Suspense fallback={button}>
      <CurrencyList sales={sales} onClose={() => setIsOpen(false)}>
        {button}
      </CurrencyList>
    </Suspense>
  );
}
