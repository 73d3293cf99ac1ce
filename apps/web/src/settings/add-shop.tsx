import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/add-english.ts';
import { signIn } from '../i18n/en/sign-in.ts';
import { ConnectPanel } from '../sign-in/connect-panel.tsx';
import styles from './shops-page.module.css';

addEnglish('signIn', signIn);

/** The way in once more, for an owner who adds a shop or authorises again. */
export function AddShop() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  return (
    <section className={styles.add}>
      <h2>{t('addTitle')}</h2>
      <p className={styles.lead}>{t('addWhat')}</p>
      <ConnectPanel isAddingShop onOpenOrders={() => void navigate({ to: '/orders', search: {} })} />
      <p>
        <Link to="/settings/shops" search={{}}>
          <IconArrowLeft size={13} aria-hidden="true" /> {t('backToShops')}
        </Link>
      </p>
    </section>
  );
}
