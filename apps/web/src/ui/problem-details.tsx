import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/fetch-json.ts';
import { clockTime } from '../format/shop-time.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './problem-details.module.css';

/** TikTok's code, message and request id, in one copyable line. */
export function ProblemDetails({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('ui');
  const { details } = refusal;
  if (!details) return <p className={styles.details}>{t('noDetails')}</p>;
  const parts = [
    details.tiktokCode === null ? null : t('tiktokCode', { code: details.tiktokCode }),
    details.tiktokMessage,
    details.requestId === null ? null : t('request', { id: details.requestId }),
    clockTime(details.at, undefined, { seconds: true }),
  ];
  const line = parts.filter(Boolean).join(' · ');
  return (
    <div className={styles.details}>
      <span>{line}</span>
      <CopyButton text={line} label={t('copyWhat', { what: t('details') })} />
    </div>
  );
}
