import type { Print } from '@order-manager/contract';
import { IconCircleCheckFilled, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IdText } from '../ui/id-text.tsx';
import { FirstPage } from './first-page.tsx';
import { labelWhyOf } from './label-why.ts';
import styles from './print-result.module.css';

/** The PDF that was made: counted, with what was left out by name, and its first page. */
export function PrintResult({ print, isBlocked }: { print: Print; isBlocked: boolean }) {
  const { t } = useTranslation('labels');
  const { t: whys } = useTranslation('labelWhy');
  const counts = t('madeCounts', {
    labels: t('labels', { count: print.labels }),
    pages: t('pages', { count: print.pagesOut }),
  });
  return (
    <>
      <div className={styles.made} role="status">
        <IconCircleCheckFilled className={styles.icon} aria-hidden="true" />
        <span>
          <b>{t('made')}</b>, {counts}. {isBlocked ? t('blocked') : null}
        </span>
        <a className={styles.link} href={print.url} target="_blank" rel="noreferrer">
          {t('download')} <IconExternalLink size={14} aria-hidden="true" />
        </a>
      </div>
      {print.leftOut.length > 0 ? (
        <section className={styles.left} aria-label={t('leftOut', { count: print.leftOut.length })}>
          <b>{t('leftOut', { count: print.leftOut.length })}</b>
          <ul className={styles.list}>
            {print.leftOut.map(({ shopId, packageId, reason }) => (
              <li key={`${shopId}${packageId}`}>
                <IdText id={packageId} /> {whys(`${labelWhyOf(reason)}.reason`)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <FirstPage print={print} />
    </>
  );
}
