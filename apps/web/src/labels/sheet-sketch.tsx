import { useTranslation } from 'react-i18next';
import type { PrintChoices } from './print-choices.ts';
import styles from './sheet-sketch.module.css';

type SheetSketchProps = { choices: PrintChoices; startPosition: number; labels: number };

const PLACES = [1, 2, 3, 4];

/** The first sheet as it will be laid out; addresses never appear here. */
export function SheetSketch({ choices, startPosition, labels }: SheetSketchProps) {
  const { t } = useTranslation('labels');
  if (labels === 0) return <p className={styles.none}>{t('noSheet')}</p>;
  const isSingle = choices.paper === 'A6';
  const numberAt = (place: number) => place - startPosition + 1;
  return (
    <>
      <p className={styles.title}>
        <b>{t('preview')}</b> {t('previewNote')}
      </p>
      {/* Paper is white whatever the screen is. */}
      <div className={styles.stage} data-mantine-color-scheme="light" aria-hidden="true">
        {isSingle ? (
          <div className={styles.single}>
            <Label number={1} choices={choices} />
          </div>
        ) : (
          <div className={styles.four}>
            {PLACES.map((place) => {
              const number = numberAt(place);
              return (
                <div key={place} className={styles.place}>
                  {number >= 1 && number <= labels ? <Label number={number} choices={choices} /> : null}
                </div>
              );
            })}
          </div>
        )}
      </div>
    </>
  );
}

const Label = ({ number, choices }: { number: number; choices: PrintChoices }) => (
  <div className={styles.label}>
    <span className={styles.courier} />
    <span className={styles.barcode} />
    <span className={styles.line} />
    <span className={styles.line} />
    <span className={styles.short} />
    <span className={styles.foot}>
      {choices.footer ? <span className={styles.contents}>SKU × 1</span> : <span />}
      {choices.runningNumbers ? <b className={styles.number}>{String(number).padStart(3, '0')}</b> : null}
    </span>
  </div>
);
