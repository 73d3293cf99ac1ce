import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { foldTag, inTagOrder } from '@order-manager/domain/order/tags';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './tag-field.module.css';

const LONGEST = 30;
const MOST_SHOWN = 8;

type TagFieldProps = {
  label: string;
  /** It came because somebody wants to type. */
  takesFocus?: boolean;
  /** Tags used before. */
  known: readonly string[];
  /** Those that need no second time. */
  taken: readonly string[];
  /** Only tags that exist make sense here. */
  onlyKnown?: boolean;
  onTag: (tag: string) => void;
  onLeave?: () => void;
};

/** One line for a tag, with those used before below it. Enter takes it; Esc leaves. */
export function TagField({
  label,
  takesFocus = false,
  known,
  taken,
  onlyKnown = false,
  onTag,
  onLeave,
}: TagFieldProps) {
  const { t } = useTranslation('notes');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  // An Esc that leaves this field must not close the drawer around it. The list around the field takes the mark off with each closing.
  useEffect(() => field.current?.setAttribute('data-mantine-stop-propagation', 'true'));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const shown = suggestions(known, taken, words);
  const fresh = words.trim();
  const isFresh = fresh !== '' && !onlyKnown && ![...known, ...taken].some((tag) => foldTag(tag) === foldTag(fresh));
  const take = (tag: string) => {
    const key = foldTag(tag);
    const spelled = known.find((one) => foldTag(one) === key);
    setWords('');
    // What lies below the list is wanted next as often as another tag.
    combobox.closeDropdown();
    if (key !== '' && (spelled !== undefined || !onlyKnown)) onTag(spelled ?? tag.trim());
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (words === '') onLeave?.();
      setWords('');
    } else if ((event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) || event.key === ',') {
      event.preventDefault();
      take(words);
    }
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={take}
      position="bottom-start"
      width={220}
      zIndex="var(--z-toast)"
      offset={4}
      resetSelectionOnOptionHover
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          size="xs"
          className={styles.field}
          aria-label={label}
          placeholder={label}
          maxLength={LONGEST}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            if (event.currentTarget.value.trim() === '') combobox.closeDropdown();
            else combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            if (words.trim() !== '') take(words);
            onLeave?.();
          }}
          onKeyDown={hear}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={shown.length === 0 && !isFresh}>
        <Combobox.Options aria-label={t('suggestions')}>
          {shown.map((tag) => (
            <Combobox.Option value={tag} key={tag}>
              {tag}
            </Combobox.Option>
          ))}
          {isFresh ? (
            <Combobox.Option value={fresh} key="new">
              <span className={styles.fresh}>
                <IconPlus size={13} aria-hidden="true" /> {t('tagNew', { tag: fresh })}
              </span>
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Those that begin with the words, then those that hold them. */
function suggestions(known: readonly string[], taken: readonly string[], words: string): string[] {
  const key = foldTag(words);
  const out = new Set(taken.map(foldTag));
  const free = inTagOrder(known.filter((tag) => !out.has(foldTag(tag)) && foldTag(tag).includes(key)));
  const starts = (tag: string) => foldTag(tag).startsWith(key);
  return [...free.filter(starts), ...free.filter((tag) => !starts(tag))].slice(0, MOST_SHOWN);
}
