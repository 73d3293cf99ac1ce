import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PAPER_CHOICES, type PrintChoices, SHEET_ORDERS } from './print-choices.ts';
import styles from './print-options.module.css';

const PLACES = [1, 2, 3, 4] as const;

type PrintOptionsProps = {
  choices: PrintChoices;
  onChange: (part: Partial<PrintChoices>) => void;
  startPosition: number;
  onStart: (position: number) => void;
  labels: number;
};

/** Paper, order of the sheets, and what is written on them. */
export function PrintOptions({ choices, onChange, startPosition, onStart, labels }: PrintOptionsProps) {
  const { t } = useTranslation('labels');
  const last = String(Math.max(labels, 1)).padStart(3, '0');
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('paper')}</legend>
        <div className={styles.papers}>
          {PAPER_CHOICES.map((paper) => (
            <label key={paper} className={styles.paper}>
              <input
                type="radio"
                name="paper"
                className="visually-hidden"
                checked={choices.paper === paper}
                onChange={() => onChange({ paper })}
              />
              <span className={paper === 'A6' ? styles.small : styles.large} aria-hidden="true">
                {paper === 'A6' ? null : PLACES.map((place) => <i key={place} />)}
              </span>
              <b>{t(`paperName.${paper}`)}</b>
              <span className={styles.note}>{t(`paperNote.${paper}`)}</span>
            </label>
          ))}
          {choices.paper === 'A4-4up' ? <StartPicker position={startPosition} onStart={onStart} /> : null}
        </div>
      </fieldset>
      <label className={styles.group}>
        <span className={styles.legend}>{t('order')}</span>
        <select
          className={styles.select}
          value={choices.order}
          onChange={(event) => onChange({ order: event.target.value as PrintChoices['order'] })}
        >
          {SHEET_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`orderName.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.group}>
        <legend>{t('inMargin')}</legend>
        <Checkbox
          className={styles.check}
          label={t('runningNumbers')}
          description={t('runningNote', { last })}
          checked={choices.runningNumbers}
          onChange={(event) => onChange({ runningNumbers: event.currentTarget.checked })}
        />
        <Checkbox
          className={styles.check}
          label={t('footer')}
          description={t('footerNote')}
          checked={choices.footer}
          onChange={(event) => onChange({ footer: event.currentTarget.checked })}
        />
      </fieldset>
    </>
  );
}

function StartPicker({ position, onStart }: { position: number; onStart: (position: number) => void }) {
  const { t } = useTranslation('labels');
  return (
    <div className={styles.start}>
      <span id="start-position" className={styles.note}>
        {t('start')}, {t('startNote')}
      </span>
      <div role="radiogroup" aria-labelledby="start-position" className={styles.places}>
        {PLACES.map((place) => (
          <label key={place} className={`${styles.place} ${place < position ? styles.used : ''}`}>
            <input
              type="radio"
              name="start-position"
              className="visually-hidden"
              aria-label={t('startAt', { position: place })}
              checked={position === place}
              onChange={() => onStart(place)}
            />
            {place}
          </label>
        ))}
      </div>
    </div>
  );
}
