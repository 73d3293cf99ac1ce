import type { OrderDetail } from '@order-manager/contract';
import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './buyer-part.module.css';
import { DrawerPart } from './drawer-part.tsx';
import { maskingOf } from './masking.ts';

/** Who gets it and where, each with a copy button, and why there may be stars. */
export function BuyerPart({ detail }: { detail: OrderDetail }) {
  const { t } = useTranslation('orders');
  const { recipient, row } = detail;
  const name = recipient?.name ?? row.buyerName;
  return (
    <DrawerPart title={t('drawer.buyer')}>
      <div className={styles.columns}>
        <div className={styles.lines}>
          <Copied text={name} label={t('drawer.copyName')} strong />
          <Copied text={recipient?.phone ?? null} label={t('drawer.copyPhone')} />
          <Copied text={recipient ? addressOf(recipient) : null} label={t('drawer.copyAddress')} />
          {recipient?.deliveryPreferences ? (
            <p className={styles.quiet}>{t('drawer.preferences', { text: recipient.deliveryPreferences })}</p>
          ) : null}
        </div>
        <Stars detail={detail} />
      </div>
    </DrawerPart>
  );
}

/** Nothing here is broken: what is seen, why, and what helps. */
function Stars({ detail }: { detail: OrderDetail }) {
  const { t } = useTranslation('orders');
  const masking = maskingOf(detail);
  if (!masking) return null;
  const { shape, reason, isKept } = masking;
  return (
    <aside className={styles.stars}>
      <IconShieldLock className={styles.icon} aria-hidden="true" />
      <span>
        <b>{t(`masking.title.${shape}`)}</b> {t(`masking.seen.${shape}`)} {t(`masking.reason.${reason}`)}
        {isKept ? ` ${t('masking.kept')}` : null}
      </span>
    </aside>
  );
}

function Copied({ text, label, strong = false }: { text: string | null; label: string; strong?: boolean }) {
  if (text === null || text === '') return null;
  return (
    <div className={styles.copied}>
      <span className={strong ? styles.strong : undefined}>{text}</span>
      <CopyButton text={text} label={label} />
    </div>
  );
}

type Recipient = NonNullable<OrderDetail['recipient']>;

function addressOf({ fullAddress, addressLines, postalCode, districts }: Recipient): string {
  if (fullAddress) return fullAddress;
  const parts = [...addressLines, postalCode, ...districts.map(({ name }) => name).reverse()];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
