import { useTranslation } from 'react-i18next';
import styles from './guide-page.module.css';
import { PARTNER_CENTER } from './guide-parts.ts';

const REFERENCE = [
  { word: 'center', url: PARTNER_CENTER.global },
  { word: 'centerUs', url: PARTNER_CENTER.us },
  { word: 'docs', url: 'https://partner.tiktokshop.com/doc' },
  { word: 'seller', url: 'https://seller-my.tiktok.com' },
] as const;

/** Below every step: what goes wrong most, and the addresses. */
export function GuideRest() {
  const { t } = useTranslation('guide');
  return (
    <div className={styles.rest}>
      <section id="troubleshooting">
        <h2>{t('troubleshooting')}</h2>
        <dl className={styles.three}>
          {(['code', 'shops', 'denied'] as const).map((word) => (
            <div key={word}>
              <dt>{t(`trouble.${word}`)}</dt>
              <dd>{t(`trouble.${word}What`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section id="links">
        <h2>{t('links')}</h2>
        <ul className={styles.reference}>
          {REFERENCE.map(({ word, url }) => (
            <li key={word}>
              <a href={url} target="_blank" rel="noreferrer">
                {t(`reference.${word}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
