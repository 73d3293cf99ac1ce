import { IconSearch, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/kbd.tsx';
import styles from './search-field.module.css';
import { readSearch, searchText } from './search-words.ts';

const PAUSE = 250;

type SearchFieldProps = { value: string; onSearch: (text: string) => void; field: RefObject<HTMLInputElement | null> };

/** Searches while typing, a moment after the last key. A pasted column of ids becomes one search. */
export function SearchField({ value, onSearch, field }: SearchFieldProps) {
  const { t } = useTranslation('orders');
  const [typed, setTyped] = useTyped(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const words = readSearch(typed);

  const search = (text: string, wait: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(searchText(readSearch(text))), wait);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = readSearch(event.clipboardData.getData('text'));
    if (pasted.kind !== 'ids') return;
    event.preventDefault();
    search(searchText(pasted), 0);
  };
  return (
    <div className={styles.box}>
      <IconSearch className={styles.lens} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className={styles.input}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => search(event.target.value, PAUSE)}
        onPaste={paste}
        onKeyDown={(event) => event.key === 'Enter' && search(typed, 0)}
      />
      {words.kind === 'ids' ? <span className={styles.ids}>{t('search.ids', { count: words.ids.length })}</span> : null}
      {typed === '' ? (
        <Kbd>/</Kbd>
      ) : (
        <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={() => search('', 0)}>
          <IconX className={styles.cross} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** What is in the field, taken over from the address when that changes by itself (Back, a link). */
function useTyped(value: string): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (searchText(readSearch(typed)) !== value) setTyped(value);
  }
  return [typed, setTyped];
}
