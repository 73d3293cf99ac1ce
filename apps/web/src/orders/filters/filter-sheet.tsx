import { Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { SaveViewButton } from '../../views/save-view-button.tsx';
import { ViewChips } from '../../views/view-chips.tsx';
import { isNarrowed, withoutFilters } from '../desk-state.ts';
import type { Desk } from '../use-desk.ts';
import { type AppliedName, OFFERED_FILTERS, valuesOf } from './applied.ts';
import type { PickerName } from './filter-bar.tsx';
import { FilterPicker } from './filter-picker.tsx';
import styles from './filter-sheet.module.css';
import { useFilterWords } from './use-filter-words.ts';

/** Every filter on one page of the phone, each with what it is set to; a tap opens its picker in the same place. */
export default function FilterSheet({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  useFocusBack();
  const { t } = useTranslation('filters');
  const { t: ui } = useTranslation('ui');
  const { nameOf } = useFilterWords(desk);
  const [name, setName] = useState<SheetName | null>(null);
  return (
    <Modal.Root opened onClose={onClose} fullScreen zIndex="var(--z-dialog)">
      <Modal.Content
        classNames={{ content: styles.sheet }}
        data-layer
        aria-label={t('sheet.title')}
        aria-labelledby={undefined}
      >
        <header className={styles.head}>
          {name ? (
            <button type="button" className={styles.back} aria-label={t('sheet.back')} onClick={() => setName(null)}>
              <IconChevronLeft size={22} aria-hidden="true" />
            </button>
          ) : null}
          <h2 className={styles.title}>{name ? nameOf(name) : t('sheet.title')}</h2>
          <Modal.CloseButton aria-label={ui('close')} />
        </header>
        <div className={styles.body}>
          {name ? (
            <FilterPicker desk={desk} name={name} onOther={() => {}} onDone={() => setName(null)} />
          ) : (
            <AllFilters desk={desk} onOpen={setName} />
          )}
        </div>
        <footer className={styles.foot}>
          {isNarrowed(desk.state) ? (
            <Button variant="default" onClick={() => desk.show(withoutFilters(desk.state))}>
              {t('sheet.clear')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('sheet.show')}</Button>
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}

type SheetName = Exclude<PickerName, 'date' | 'more'>;

function AllFilters({ desk, onOpen }: { desk: Desk; onOpen: (name: SheetName) => void }) {
  const { t } = useTranslation('filters');
  const { nameOf, wordOf } = useFilterWords(desk);
  const hasOneShop = useSession().shops.length < 2;
  const names: readonly SheetName[] = hasOneShop ? OFFERED_FILTERS : ['shops', ...OFFERED_FILTERS];
  const valuesIn = (name: SheetName) => (name === 'shops' ? desk.shops : valuesOf(desk.state.filter, name));
  const setTo = (name: SheetName) =>
    valuesIn(name)
      .map((value) => wordOf(name as AppliedName, value))
      .join(', ');
  return (
    <>
      <div className={styles.views}>
        <ViewChips desk={desk} />
        <SaveViewButton desk={desk} />
      </div>
      {names.map((name) => (
        <button key={name} type="button" className={styles.line} aria-haspopup="dialog" onClick={() => onOpen(name)}>
          <span className={styles.name}>{nameOf(name)}</span>
          <span className={`${styles.value} ${valuesIn(name).length > 0 ? styles.applied : ''}`}>
            {setTo(name) || t('sheet.all')}
          </span>
          <IconChevronRight className={styles.chevron} aria-hidden="true" />
        </button>
      ))}
    </>
  );
}
