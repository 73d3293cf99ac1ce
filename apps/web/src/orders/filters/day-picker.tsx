import { Button } from '@mantine/core';
import { DAY_PRESETS, readDaySpan } from '@order-manager/domain/order/day-span';
import { DUE_PRESETS } from '@order-manager/domain/order/order-filter';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/segmented.tsx';
import type { Desk } from '../use-desk.ts';
import { valuesOf } from './applied.ts';
import { ChoiceList } from './choice-list.tsx';
import styles from './picker.module.css';
import { useFilterWords } from './use-filter-words.ts';
import { useSetFilter } from './use-set-filter.ts';

const DATES = ['due', 'created', 'paid'] as const;
export type DateName = (typeof DATES)[number];

const PRESETS: Readonly<Record<DateName, readonly string[]>> = {
  due: [...DUE_PRESETS.filter((preset) => preset !== 'none'), 'today', 'none'],
  created: DAY_PRESETS,
  paid: DAY_PRESETS,
};

type DayPickerProps = { desk: Desk; first: DateName; onDone: (last: DateName) => void };

/** Which of the three dates, and its days: a near span that moves with the clock, or days of the calendar. */
export function DayPicker({ desk, first, onDone }: DayPickerProps) {
  const { t } = useTranslation('filters');
  const { nameOf, wordOf } = useFilterWords(desk);
  const setFilter = useSetFilter(desk);
  const [name, setName] = useState<DateName>(first);
  // Arrows walk through the three dates: a list that took the focus would stop them at the next one.
  const [isMoved, setIsMoved] = useState(false);
  const chosen = valuesOf(desk.state.filter, name);
  const choose = (values: string[]) => {
    setFilter(name, values);
    onDone(name);
  };
  return (
    <>
      <div className={styles.top}>
        <Segmented
          label={t('picker.which')}
          options={DATES.map((value) => ({ value, label: nameOf(value) }))}
          value={name}
          onChange={(next) => {
            setIsMoved(true);
            setName(next);
          }}
        />
      </div>
      <ChoiceList
        key={`${name}list`}
        label={nameOf(name)}
        choices={PRESETS[name].map((value) => ({ value, label: wordOf(name, value) }))}
        chosen={chosen}
        isSingle
        hasTitle={false}
        takesFocus={!isMoved}
        onChoose={choose}
      />
      <DayFields key={name} value={chosen[0] ?? ''} onApply={(value) => choose([value])} />
    </>
  );
}

function DayFields({ value, onApply }: { value: string; onApply: (value: string) => void }) {
  const { t } = useTranslation('filters');
  const span = readDaySpan(value);
  const days = span && 'from' in span ? span : { from: null, to: null };
  const [from, setFrom] = useState(days.from ?? '');
  const [to, setTo] = useState(days.to ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const text = from === to ? from : `${from}..${to}`;
  const isTurned = from !== '' && to !== '' && from > to;
  const fault = isTurned ? t('picker.turned') : isAsked && text === '' ? t('picker.noDay') : null;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (text !== '' && !isTurned && readDaySpan(text)) onApply(text);
  };
  return (
    <form className={styles.form} onSubmit={apply}>
      <div className={styles.pair}>
        <label className={styles.label}>
          {t('picker.from')}
          <input type="date" className={styles.field} value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className={styles.label}>
          {t('picker.to')}
          <input type="date" className={styles.field} value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
      </div>
      <div className={styles.foot}>
        <span role={fault ? 'alert' : undefined} className={fault ? styles.fault : styles.note}>
          {fault ?? t('picker.shopDays')}
        </span>
        <Button type="submit" variant="default">
          {t('picker.apply')}
        </Button>
      </div>
    </form>
  );
}
