import type { ExportColumn, StartExport } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format/count.ts';
import { ColumnList } from './column-list.tsx';
import { columnsOf, type ExportChoices, firstChoices, isPerLine } from './export-choices.ts';
import type { Scope } from './export-dialog.tsx';
import styles from './export-options.module.css';
import { OneOf } from './one-of.tsx';

type Buyers = NonNullable<StartExport['buyers']>;

type ExportOptionsProps = {
  scopes: readonly Scope[];
  scope: Scope['name'];
  onScope: (scope: Scope['name']) => void;
  choices: ExportChoices;
  shown: readonly ExportColumn[];
  onChange: (next: ExportChoices) => void;
  buyers: Buyers;
  onBuyers: (buyers: Buyers) => void;
};

/** Which orders, which columns in which order, the format, and whether buyers are named. */
export function ExportOptions(props: ExportOptionsProps) {
  const { t, i18n } = useTranslation('exports');
  const { scopes, choices, onChange, shown } = props;
  const columns = columnsOf(choices);
  const countOf = (orders: number | null) => (orders === null ? '' : formatCount(orders, i18n.language));
  return (
    <div className={styles.body}>
      <section className={styles.columns} aria-label={t('columnsTitle')}>
        <h3 className={styles.legend}>
          {t('columnsTitle')}
          <span className={styles.aside}>{t('columnsCount', { count: columns.length })}</span>
          <button
            type="button"
            className={styles.link}
            onClick={() => onChange({ ...firstChoices(shown), format: choices.format })}
          >
            {t('asOnScreen')}
          </button>
        </h3>
        <div className={styles.scroll}>
          <ColumnList choices={choices} onChange={onChange} />
        </div>
      </section>
      <div className={styles.rest}>
        {scopes.length > 1 ? (
          <OneOf
            legend={t('what')}
            value={props.scope}
            onChange={props.onScope}
            options={scopes.map(({ name, orders }) => ({ value: name, label: t(name), aside: countOf(orders) }))}
          />
        ) : null}
        <OneOf
          legend={t('format')}
          value={choices.format}
          onChange={(format) => onChange({ ...choices, format })}
          options={FORMATS.map((value) => ({ value, label: t(`formatName.${value}`), note: t(`formatNote.${value}`) }))}
        />
        <OneOf
          legend={t('buyers')}
          value={props.buyers}
          onChange={props.onBuyers}
          options={BUYERS.map((value) => ({ value, label: t(`buyersName.${value}`), note: t(`buyersNote.${value}`) }))}
        />
        {isPerLine(columns) && columns.includes('total') ? <p className={styles.note}>{t('totalOnce')}</p> : null}
      </div>
    </div>
  );
}

const FORMATS = ['xlsx', 'csv'] as const;
const BUYERS = ['masked', 'as-known'] as const;
