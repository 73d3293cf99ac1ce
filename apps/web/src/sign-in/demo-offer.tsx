import { Button } from '@mantine/core';
import type { Session } from '@order-manager/contract';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/copy-button.tsx';
import styles from './demo-offer.module.css';
import type { Connecting } from './use-connect.ts';

type DemoOfferProps = {
  demo: NonNullable<Session['demo']>;
  connecting: Connecting;
  onUseSecret: (secret: string) => void;
};

/** The demo in one press, or step by step as a seller would with a real shop. */
export function DemoOffer({ demo, connecting, onUseSecret }: DemoOfferProps) {
  const { t } = useTranslation('signIn');
  return (
    <section className={styles.offer}>
      <div className={styles.row}>
        <Button size="sm" variant="default" onClick={() => connecting.connect({ way: 'demo', body: {} })}>
          {t('demo')}
        </Button>
        <p className={styles.what}>{t('demoWhat')}</p>
      </div>
      <details className={styles.seller}>
        <summary>{t('demoSeller')}</summary>
        <ol className={styles.steps}>
          <li>
            {t('demoStep1')}
            <span className={styles.secret}>
              {demo.appSecret} <CopyButton text={demo.appSecret} label={t('demoCopySecret')} />
            </span>
            <Button variant="default" onClick={() => onUseSecret(demo.appSecret)}>
              {t('demoUseSecret')}
            </Button>
          </li>
          <li>
            {t('demoStep2')}
            <div className={styles.row}>
              <Button
                variant="default"
                component="a"
                href={demo.authorizeUrl}
                target="_blank"
                rel="noreferrer"
                leftSection={<IconExternalLink size={16} />}
              >
                {t('demoOpen')}
              </Button>
            </div>
          </li>
          <li>{t('demoStep3')}</li>
        </ol>
      </details>
    </section>
  );
}
