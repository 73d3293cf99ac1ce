import { ORDER_KINDS } from '@order-manager/domain/order/order';
import { LINE_COUNTS, PAYMENTS, PRESENCES, PRINT_STATES } from '@order-manager/domain/order/order-filter';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/use-session.ts';
import type { Desk } from '../use-desk.ts';
import { type AppliedName, OFFERED_FILTERS, valuesOf } from './applied.ts';
import { ChoiceList } from './choice-list.tsx';
import { orderChoicesQuery } from './choices-query.ts';
import { DayPicker } from './day-picker.tsx';
import type { PickerName } from './filter-bar.tsx';
import { QuantityPicker } from './quantity-picker.tsx';
import { SkuPicker } from './sku-picker.tsx';
import { useFilterWords } from './use-filter-words.ts';
import { useSetFilter } from './use-set-filter.ts';

type FilterPickerProps = {
  desk: Desk;
  name: PickerName;
  onOther: (name: PickerName) => void;
  /** One choice was made where only one can be. */
  onDone: (last: PickerName) => void;
};

type Listed = Exclude<PickerName, 'more' | 'date' | 'due' | 'created' | 'paid' | 'quantity' | 'sku'>;

/** What one filter is set with. Every change applies at once. */
export function FilterPicker({ desk, name, onOther, onDone }: FilterPickerProps) {
  switch (name) {
    case 'more':
      return <MoreFilters desk={desk} onOther={onOther} />;
    case 'date':
    case 'due':
    case 'created':
    case 'paid':
      return <DayPicker desk={desk} first={name === 'date' ? 'due' : name} onDone={onDone} />;
    case 'quantity':
      return <QuantityPicker desk={desk} onDone={() => onDone(name)} />;
    case 'sku':
      return <SkuPicker desk={desk} onDone={() => onDone(name)} />;
    default:
      return <ListPicker desk={desk} name={name} onDone={() => onDone(name)} />;
  }
}

/** Every filter there is, those of the row too: one place to find any. */
function MoreFilters({ desk, onOther }: Pick<FilterPickerProps, 'desk' | 'onOther'>) {
  const { t } = useTranslation('filters');
  const { nameOf } = useFilterWords(desk);
  const hasOneShop = useSession().shops.length < 2;
  const names: readonly Exclude<PickerName, 'more' | 'date'>[] = hasOneShop
    ? OFFERED_FILTERS
    : ['shops', ...OFFERED_FILTERS];
  return (
    <ChoiceList
      label={t('picker.more')}
      choices={names.map((value) => ({ value, label: nameOf(value) }))}
      chosen={names.filter((name) => desk.applied.includes(name))}
      isSingle
      onChoose={([name]) => onOther(name as PickerName)}
    />
  );
}

const ONE_OF: Partial<Record<Listed, readonly string[]>> = {
  payment: PAYMENTS,
  lines: LINE_COUNTS,
  print: PRINT_STATES,
  note: PRESENCES,
};

function ListPicker({ desk, name, onDone }: { desk: Desk; name: Listed; onDone: () => void }) {
  const { t } = useTranslation('filters');
  const { nameOf, wordOf } = useFilterWords(desk);
  const setFilter = useSetFilter(desk);
  const { values, state } = useChoices(desk, name);
  const chosen = name === 'shops' ? desk.shops : valuesOf(desk.state.filter, name);
  const isFirst = useRef(true);
  const isSingle = ONE_OF[name] !== undefined;
  const listed = [...values, ...chosen.filter((value) => !values.includes(value))];
  const choose = (next: readonly string[]) => {
    setFilter(name, next, isFirst.current ? 'push' : 'replace');
    isFirst.current = false;
    if (isSingle) onDone();
  };
  return (
    <ChoiceList
      label={nameOf(name as AppliedName)}
      choices={listed.map((value) => ({ value, label: wordOf(name, value) }))}
      chosen={chosen}
      isSingle={isSingle}
      {...(state === 'ready' ? {} : { empty: t(`picker.${state}`) })}
      onChoose={choose}
    />
  );
}

type Choices = { values: readonly string[]; state: 'ready' | 'loading' | 'failed' };

/** What a filter can be set to: fixed words, the shops, or what the orders here hold. */
function useChoices({ shops }: Desk, name: Listed): Choices {
  const session = useSession();
  const fixed: readonly string[] | undefined =
    name === 'shops' ? session.shops.map(({ id }) => id) : name === 'kind' ? ORDER_KINDS : ONE_OF[name];
  const query = useQuery({ ...orderChoicesQuery(shops), enabled: fixed === undefined });
  if (fixed) return { values: fixed, state: 'ready' };
  if (!query.data) return { values: [], state: query.isError ? 'failed' : 'loading' };
  const { statuses, regions, warehouses, couriers, options, tags } = query.data;
  const all: Partial<Record<Listed, string[]>> = {
    status: statuses,
    region: regions,
    warehouse: warehouses.map(({ id }) => id),
    courier: couriers,
    option: options,
    tag: tags,
  };
  return { values: all[name] ?? [], state: 'ready' };
}
