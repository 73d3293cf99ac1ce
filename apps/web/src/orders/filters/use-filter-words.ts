import type { OrderChoices } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/use-session.ts';
import { regionName } from '../../format/region-name.ts';
import { addEnglish, addEnglishTo } from '../../i18n/add-english.ts';
import { filters } from '../../i18n/en/filters.ts';
import { orderDrawer } from '../../i18n/en/order-drawer.ts';
import type { Desk } from '../use-desk.ts';
import { type AppliedName, valuesOf } from './applied.ts';
import { orderChoicesQuery } from './choices-query.ts';
import { quantityWords, spanWords } from './value-words.ts';

addEnglish('filters', filters);
addEnglishTo('orders', orderDrawer, 'order-drawer');

export type FilterWords = {
  choices: OrderChoices | undefined;
  nameOf: (name: AppliedName) => string;
  /** One value of a filter in words. */
  wordOf: (name: AppliedName, value: string) => string;
  /** The filter as it stands: `Courier: J&T Express, Ninja Van +1`. */
  textOf: (name: AppliedName) => string;
};

const NAMED = 2;

/** The words of the filters: their names, and what they are set to. */
export function useFilterWords({ state, shops, applied }: Pick<Desk, 'state' | 'shops' | 'applied'>): FilterWords {
  const { t, i18n } = useTranslation('filters');
  const { t: orders } = useTranslation('orders');
  const session = useSession();
  const needsChoices = applied.includes('warehouse');
  const choices = useQuery({ ...orderChoicesQuery(shops), enabled: needsChoices }).data;
  const nameOf = (name: AppliedName) => t(`name.${name}`);

  const wordOf = (name: AppliedName, value: string): string => {
    switch (name) {
      case 'attention':
        return orders(`attention.${value}` as 'attention.overdue');
      case 'shops':
        return session.shops.find(({ id }) => id === value)?.name ?? value;
      case 'status':
        return orders(`timelineStatus.${value}` as 'timelineStatus.UNPAID', { defaultValue: value });
      case 'region':
        return regionName(value, i18n.language);
      case 'warehouse':
        return choices?.warehouses.find(({ id }) => id === value)?.name ?? value;
      case 'buyer':
        return `…${value.slice(-6)}`;
      case 'kind':
        return orders(`kind.${value}` as 'kind.cod');
      case 'created':
      case 'paid':
      case 'due':
        return spanWords(value, t, i18n.language);
      case 'quantity':
        return quantityWords(value, t);
      case 'payment':
      case 'lines':
      case 'print':
      case 'note':
        return t(`value.${name}.${value}` as 'value.payment.cod');
      default:
        return value;
    }
  };
  const textOf = (name: AppliedName): string => {
    if (name === 'attention') return wordOf(name, state.attention ?? '');
    const values = name === 'shops' ? shops : valuesOf(state.filter, name);
    const named = values.slice(0, NAMED).map((value) => wordOf(name, value));
    const more = values.length - NAMED;
    const what = more > 0 ? t('andMore', { what: named.join(', '), count: more }) : named.join(', ');
    return t('set', { name: nameOf(name), what });
  };
  return { choices, nameOf, wordOf, textOf };
}
