import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../use-desk.ts';
import styles from './picker.module.css';
import { useSetFilter } from './use-set-filter.ts';

/** How many units the order holds, both ends included; an empty end is open. */
export function QuantityPicker({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const { t } = useTranslation('filters');
  const setFilter = useSetFilter(desk);
  const { quantity } = desk.state.filter;
  const [from, setFrom] = useState(quantity ? String(quantity.from) : '');
  const [to, setTo] = useState(quantity?.to == null ? '' : String(quantity.to));
  const [isAsked, setIsAsked] = useState(false);
  const isTurned = to !== '' && Number(from || 0) > Number(to);
  const isEmpty = from === '' && to === '';
  const fault = isTurned ? t('picker.turnedUnits') : isAsked && isEmpty ? t('picker.noUnits') : null;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (isEmpty || isTurned) return;
    setFilter('quantity', [from === to ? from : `${from || 0}..${to}`]);
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={apply}>
      <p className={styles.title}>{t('picker.units')}</p>
      <div className={styles.pair}>
        <Digits label={t('picker.atLeast')} value={from} onChange={setFrom} isFirst />
        <Digits label={t('picker.atMost')} value={to} onChange={setTo} />
      </div>
      <div className={styles.foot}>
        <span role={fault ? 'alert' : undefined} className={styles.fault}>
          {fault}
        </span>
        <Button type="submit" variant="default">
          {t('picker.apply')}
        </Button>
      </div>
    </form>
  );
}

type DigitsProps = { label: string; value: string; onChange: (value: string) => void; isFirst?: boolean };

const Digits = ({ label, value, onChange, isFirst = false }: DigitsProps) => (
  <label className={styles.label}>
    {label}
    <input
      className={styles.field}
      inputMode="numeric"
      maxLength={4}
      autoComplete="off"
      data-autofocus={isFirst || undefined}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
    />
  </label>
);
