import type { PreflightItem } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitId } from './group-preflight.ts';
import type { TypedTracking } from './plan-run.ts';
import { providersQuery } from './ship-queries.ts';
import styles from './tracking-fields.module.css';

type TrackingFieldsProps = {
  item: PreflightItem;
  tracking: ReadonlyMap<string, TypedTracking>;
  onTracking: (next: ReadonlyMap<string, TypedTracking>) => void;
};

/** Number and carrier of a package the seller ships with a carrier of their own. */
export function TrackingFields({ item, tracking, onTracking }: TrackingFieldsProps) {
  const { t } = useTranslation('shipping');
  const providers = useQuery(providersQuery(item.shopId));
  const key = unitId(item);
  const typed = tracking.get(key) ?? { trackingNumber: '', providerId: '' };
  const what = item.packageId ?? item.orderIds[0] ?? '';
  const change = (part: Partial<TypedTracking>) => onTracking(new Map(tracking).set(key, { ...typed, ...part }));
  const isHalf = (typed.trackingNumber.trim() === '') !== (typed.providerId.trim() === '');
  const list = providers.data ?? [];
  return (
    <div className={styles.fields}>
      <input
        className={styles.field}
        aria-label={t('tracking.numberOf', { what })}
        placeholder={t('tracking.number')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed.trackingNumber}
        onChange={(event) => change({ trackingNumber: event.target.value })}
      />
      {list.length > 0 || providers.isPending ? (
        <select
          className={styles.field}
          disabled={providers.isPending}
          aria-busy={providers.isPending}
          aria-label={t('tracking.carrierOf', { what })}
          value={typed.providerId}
          onChange={(event) => change({ providerId: event.target.value })}
        >
          <option value="">{t(providers.isPending ? 'tracking.reading' : 'tracking.choose')}</option>
          {list.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          className={styles.field}
          aria-label={t('tracking.carrierOf', { what })}
          placeholder={t('tracking.carrierId')}
          inputMode="numeric"
          maxLength={40}
          value={typed.providerId}
          onChange={(event) => change({ providerId: event.target.value })}
        />
      )}
      {isHalf ? <span className={styles.hint}>{t('tracking.incomplete')}</span> : null}
      {!providers.isPending && list.length === 0 ? <span className={styles.hint}>{t('tracking.noList')}</span> : null}
    </div>
  );
}
