// biome-ignore-all lint/a11y/useSemanticElements: a select draws its own list, which neither filters nor wraps.
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './choice-list.module.css';
import { findChoices, moveActive } from './find-choices.ts';

export type Choice = { value: string; label: string };

type ChoiceListProps = {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  isSingle: boolean;
  /** The label stands over the list; false where something above says it already. */
  hasTitle?: boolean;
  /** Keys go here as soon as the list is there. */
  takesFocus?: boolean;
  /** Why there is nothing to choose. */
  empty?: string;
  onChoose: (values: string[]) => void;
};

/** So many are seen at once; more than that are found by typing. */
const SHORT = 7;

/** A list that typing narrows and arrows walk through; Enter takes a line, or gives it back where several can be taken. */
export function ChoiceList({
  label,
  choices,
  chosen,
  isSingle,
  hasTitle = true,
  takesFocus = true,
  empty,
  onChoose,
}: ChoiceListProps) {
  const { t } = useTranslation('filters');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const found = findChoices(choices, typed);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ value }) => chosen.includes(value)),
    ),
  );
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const line = useLineInView(active);

  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    const isChosen = chosen.includes(choice.value);
    const rest = chosen.filter((value) => value !== choice.value);
    if (isSingle) onChoose(isChosen ? [] : [choice.value]);
    else onChoose(isChosen ? rest : [...chosen, choice.value]);
    // The next word that is typed looks for another line.
    field.current?.select();
  };
  const press = (event: KeyboardEvent) => {
    const moved = moveActive(event.key, active, found.length);
    if (moved !== null) setActive(moved);
    else if (event.key === 'Enter' || (event.key === ' ' && typed === '')) take(found[active]);
    else return;
    event.preventDefault();
  };
  const isQuiet = choices.length <= SHORT && typed === '';
  return (
    <>
      {hasTitle ? (
        <p className={styles.title} aria-hidden="true">
          {label}
        </p>
      ) : null}
      <div className={`${styles.find} ${isQuiet ? styles.quiet : ''}`}>
        <IconSearch className={styles.lens} aria-hidden="true" />
        <input
          ref={field}
          data-autofocus={takesFocus || undefined}
          role="combobox"
          className={styles.field}
          aria-label={t('picker.findIn', { name: label })}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          {...(found[active] ? { 'aria-activedescendant': `${id}${active}` } : {})}
          placeholder={t('picker.find')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={!isSingle}
        tabIndex={-1}
        className={styles.list}
      >
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which names the active line.
          <div
            key={choice.value}
            ref={index === active ? line : null}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(choice.value)}
            data-active={index === active || undefined}
            className={styles.line}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            <span className={isSingle ? styles.dot : styles.box} aria-hidden="true">
              {chosen.includes(choice.value) ? <IconCheck className={styles.tick} /> : null}
            </span>
            <span className={styles.word}>{choice.label}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p role="status" className={styles.empty}>
          {typed === '' ? (empty ?? t('picker.noChoices')) : t('picker.nothing')}
        </p>
      ) : null}
    </>
  );
}

function useLineInView(active: number) {
  const line = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line became the active one.
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return line;
}
