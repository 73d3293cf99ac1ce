import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head.tsx';
import { FilterButton } from './filters/filter-button.tsx';
import { SearchField } from './search-field.tsx';
import { DeskTools } from './tools/desk-tools.tsx';
import type { Desk } from './use-desk.ts';

/** Title, search, and at the end what can be done with the desk as a whole. */
export function DeskHead({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const { state, show } = desk;
  return (
    <PageHead
      title={t('title')}
      middle={
        <SearchField
          field={desk.field}
          value={state.search}
          onSearch={(search) => search !== state.search && show({ ...state, search, open: null }, 'replace')}
        />
      }
      actions={
        <>
          {desk.layout === 'cards' ? <FilterButton desk={desk} /> : null}
          <DeskTools desk={desk} />
        </>
      }
    />
  );
}
