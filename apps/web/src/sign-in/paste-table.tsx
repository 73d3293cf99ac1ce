import { IconCircleCheckFilled, IconCircleXFilled, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { minutesAndSeconds } from '../format/minutes-and-seconds.ts';
import { regionName } from '../format/region-name.ts';
import { ShareRing } from '../ui/share-ring.tsx';
import type { PasteRow } from './paste-rows.ts';
import styles from './paste-table.module.css';

/** What the pasted URL says, line by line, each with its verdict and the reason at the end. */
export function PasteTable({ rows }: { rows: readonly PasteRow[] }) {
  const { t } = useTranslation('signIn');
  const words = useRowWords();
  return (
    <table className={styles.table} aria-label={t('part.read')}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.part} className={styles[row.verdict]}>
            <td className={styles.icon}>
              <RowIcon row={row} />
            </td>
            <th scope="row">{t(`part.${row.part}`)}</th>
            <td className={styles.value}>{words.value(row)}</td>
            <td className={styles.note}>{words.note(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowIcon({ row }: { row: PasteRow }) {
  if (row.verdict === 'good') return <IconCircleCheckFilled size={16} aria-hidden="true" />;
  if (row.verdict === 'bad') return <IconCircleXFilled size={16} aria-hidden="true" />;
  if (row.verdict === 'look') return <IconInfoCircle size={16} aria-hidden="true" />;
  return <ShareRing share={typeof row.note === 'object' ? row.note.share : 0} />;
}

function useRowWords() {
  const { t, i18n } = useTranslation(['signIn', 'time']);
  const span = (ms: number) => minutesAndSeconds(ms, t as never);
  const value = ({ part, value: text, note }: PasteRow): string => {
    if (typeof note === 'object') return t('signIn:part.opened', { span: span(note.openedMs) });
    if (text === null) return '–';
    return part === 'region' ? regionName(text, i18n.language) : text;
  };
  const note = ({ note: words }: PasteRow): string => {
    if (words === 'codeUnknown') return '';
    if (typeof words === 'string') return t(`signIn:part.${words}`);
    return t(words.kind === 'left' ? 'signIn:part.left' : 'signIn:part.expired', { span: span(words.ms) });
  };
  return { value, note };
}
