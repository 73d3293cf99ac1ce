import { Checkbox, Switch } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import tool from '../tools/tool-popover.module.css';
import { type ColumnName, FIXED, FOLDING, USUAL_COLUMNS, withPlace, withShown, withWidth } from './column-choice.ts';
import { widthOf } from './column-grid.ts';
import styles from './column-picker.module.css';
import { columnChoice } from './use-columns.ts';

const STEP = 8;

/** Which columns the table has and in which order: ticked, dragged or moved by keys. The table follows at once. */
export function ColumnPicker({ isFolded }: { isFolded: boolean }) {
  const { t } = useTranslation('deskTools');
  const { t: names } = useTranslation('orders');
  const choice = columnChoice.use();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const place = (name: ColumnName, to: number) => {
    const next = withPlace(columnChoice.get(), name, to);
    columnChoice.set(next);
    const words = { name: names(`column.${name}`), place: next.order.indexOf(name) + 1, total: next.order.length };
    setSaid(t('columns.movedTo', words));
  };
  return (
    <>
      <h3>{t('columns.title')}</h3>
      <p className={tool.note}>{t('columns.hint')}</p>
      <ul ref={list} className={styles.list}>
        {choice.order.map((name) => (
          <ColumnLine
            key={name}
            name={name}
            isFoldedHere={isFolded && FOLDING.includes(name)}
            placeAt={(y) => placeAt(list.current, y)}
            onPlace={(to) => place(name, to)}
          />
        ))}
      </ul>
      <Switch
        className={styles.rule}
        label={t('columns.statusRule')}
        checked={choice.hidesSingleStatus}
        onChange={(event) => columnChoice.set({ ...choice, hidesSingleStatus: event.currentTarget.checked })}
      />
      <Button
        variant="default"
        onClick={() => columnChoice.set({ ...USUAL_COLUMNS, hidesSingleStatus: choice.hidesSingleStatus })}
      >
        {t('columns.reset')}
      </Button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}

type ColumnLineProps = {
  name: ColumnName;
  isFoldedHere: boolean;
  placeAt: (y: number) => number;
  onPlace: (to: number) => void;
};

function ColumnLine({ name, isFoldedHere, placeAt: lineAt, onPlace }: ColumnLineProps) {
  const { t } = useTranslation('deskTools');
  const { t: names } = useTranslation('orders');
  const choice = columnChoice.use();
  const [isDragged, setIsDragged] = useState(false);
  const label = names(`column.${name}`);
  const isFixed = FIXED.includes(name);
  const here = choice.order.indexOf(name);
  const keys = (event: KeyboardEvent) => {
    const act = actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actOf = (key: string) =>
    ({
      ArrowUp: () => onPlace(here - 1),
      ArrowDown: () => onPlace(here + 1),
      ArrowLeft: () => columnChoice.set(withWidth(choice, name, widthOf(choice, name) - STEP)),
      ArrowRight: () => columnChoice.set(withWidth(choice, name, widthOf(choice, name) + STEP)),
    })[key];
  const grab = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setIsDragged(true);
  };
  return (
    <li className={styles.line} data-dragged={isDragged || undefined}>
      <Checkbox
        className={styles.tick}
        checked={!choice.hidden.includes(name)}
        disabled={isFixed}
        label={isFixed ? <FixedLabel name={label} /> : label}
        description={isFoldedHere ? t('columns.foldsHere') : undefined}
        onChange={(event) => columnChoice.set(withShown(choice, name, event.currentTarget.checked))}
      />
      {isFixed ? null : (
        <>
          <MoveButton label={t('columns.up', { name: label })} onClick={() => onPlace(here - 1)}>
            <IconChevronUp size={14} aria-hidden="true" />
          </MoveButton>
          <MoveButton label={t('columns.down', { name: label })} onClick={() => onPlace(here + 1)}>
            <IconChevronDown size={14} aria-hidden="true" />
          </MoveButton>
          <button
            type="button"
            className={styles.grip}
            aria-label={t('columns.handle', { name: label })}
            onKeyDown={keys}
            onPointerDown={grab}
            onPointerMove={(event) => isDragged && lineAt(event.clientY) !== here && onPlace(lineAt(event.clientY))}
            onPointerUp={() => setIsDragged(false)}
            onPointerCancel={() => setIsDragged(false)}
          >
            <IconGripVertical size={15} aria-hidden="true" />
          </button>
        </>
      )}
    </li>
  );
}

const FixedLabel = ({ name }: { name: string }) => {
  const { t } = useTranslation('deskTools');
  return (
    <>
      {name} <span className={styles.fixed}>{t('columns.fixed')}</span>
    </>
  );
};

type MoveButtonProps = { label: string; onClick: () => void; children: React.ReactNode };

/** For a finger or a mouse that does not drag; keys use the handle. */
const MoveButton = ({ label, onClick, children }: MoveButtonProps) => (
  <button type="button" className={styles.move} tabIndex={-1} aria-label={label} title={label} onClick={onClick}>
    {children}
  </button>
);

/** The line of the list at this height of the screen. */
function placeAt(list: HTMLElement | null, y: number): number {
  const lines = [...(list?.children ?? [])];
  const at = lines.findIndex((line) => y < line.getBoundingClientRect().bottom);
  return at < 0 ? lines.length - 1 : at;
}
