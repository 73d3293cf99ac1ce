import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../use-desk.ts';
import styles from './picker.module.css';
import { readSkus } from './read-skus.ts';
import { useSetFilter } from './use-set-filter.ts';

/** Several SKUs at once, typed or pasted. */
export function SkuPicker({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const { t } = useTranslation('filters');
  const setFilter = useSetFilter(desk);
  const [typed, setTyped] = useState(desk.state.filter.skus.join('\n'));
  const { skus, dropped } = readSkus(typed);
  const counted = skus.length > 0 ? t('picker.skuCount', { count: skus.length }) : t('picker.skuHint');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    setFilter('sku', skus);
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={apply}>
      <label className={styles.label}>
        {t('picker.skus')}
        <textarea
          className={`${styles.field} ${styles.area}`}
          rows={5}
          data-autofocus
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          // Enter alone makes a new line.
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && apply(event)}
        />
      </label>
      <div className={styles.foot}>
        <span role="status" className={dropped > 0 ? styles.fault : styles.note}>
          {dropped > 0 ? t('picker.skuDropped', { count: dropped }) : counted}
        </span>
        <Button type="submit" variant="default">
          {t('picker.apply')}
        </Button>
      </div>
    </form>
  );
}
