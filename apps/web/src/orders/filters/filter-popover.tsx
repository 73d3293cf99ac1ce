import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../use-desk.ts';
import type { OpenPicker, PickerName } from './filter-bar.tsx';
import { FilterPicker } from './filter-picker.tsx';
import styles from './filter-popover.module.css';
import { useFilterWords } from './use-filter-words.ts';

type FilterPopoverProps = {
  desk: Desk;
  picker: OpenPicker;
  onOther: (picker: OpenPicker | null) => void;
  /** Closed by a key or by a choice, so the focus goes back to the chip. */
  onClose: (name: PickerName) => void;
};

/** The picker under its chip. It stays where it opened, whatever happens to the chips meanwhile. */
export default function FilterPopover({ desk, picker, onOther, onClose }: FilterPopoverProps) {
  const { t } = useTranslation('filters');
  const { nameOf } = useFilterWords(desk);
  const { name, left, top } = picker;
  const label = name === 'more' ? t('picker.more') : name === 'date' ? t('picker.which') : nameOf(name);
  return (
    <Popover
      opened
      trapFocus
      position="bottom-start"
      offset={4}
      width={268}
      shadow="md"
      radius="md"
      zIndex="var(--z-menu)"
      closeOnEscape={false}
      onDismiss={() => onOther(null)}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left, top }} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.panel}
        data-layer
        aria-label={t('setFilter', { name: label })}
        aria-labelledby={undefined}
        onKeyDown={(event) => event.key === 'Escape' && onClose(name)}
      >
        <FilterPicker
          desk={desk}
          name={name}
          onOther={(other) => onOther({ ...picker, name: other })}
          onDone={(last) => onClose(last)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
