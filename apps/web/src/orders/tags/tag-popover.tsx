import { Button, Popover } from '@mantine/core';
import type { Selection } from '@order-manager/contract';
import { foldTag } from '@order-manager/domain/order/tags';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../../i18n/add-english.ts';
import { notes } from '../../i18n/en/notes.ts';
import { TagChip } from './tag-chip.tsx';
import { TagField } from './tag-field.tsx';
import styles from './tag-popover.module.css';
import { tagListQuery } from './tag-queries.ts';
import { useBulkTags } from './use-bulk-tags.tsx';

addEnglish('notes', notes);

type TagPopoverProps = {
  selection: Selection;
  /** Null while all that match are being counted. */
  orders: number | null;
  onClose: () => void;
  /** The button it stands over. */
  children: ReactElement;
};

/** Tags to put on the selected orders and to take off. Nothing changes before "Change tags". */
export default function TagPopover({ selection, orders, onClose, children }: TagPopoverProps) {
  const { t } = useTranslation('notes');
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const change = useBulkTags();
  const isNothing = add.length + remove.length === 0;
  const apply = () => {
    change.mutate({ selection, add: [...add], remove: [...remove] });
    onClose();
  };
  return (
    <Popover
      opened
      onChange={(isOpen) => isOpen || onClose()}
      onDismiss={onClose}
      position="top"
      width={320}
      trapFocus
      returnFocus
      zIndex="var(--z-menu)"
      shadow="md"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={title()}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isNothing) apply();
          }}
        >
          <h3 className={styles.title}>{title()}</h3>
          <Chosen
            title={t('bulk.add')}
            label={t('bulk.addLabel')}
            tags={add}
            others={remove}
            takesFocus
            onTags={setAdd}
          />
          <Chosen
            title={t('bulk.remove')}
            label={t('bulk.removeLabel')}
            tags={remove}
            others={add}
            onlyKnown
            onTags={setRemove}
          />
          <div className={styles.foot}>
            <span className={styles.why}>{isNothing ? t('bulk.nothing') : null}</span>
            <Button variant="default" onClick={onClose}>
              {t('bulk.cancel')}
            </Button>
            <Button type="submit" disabled={isNothing}>
              {t('bulk.apply')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );

  function title(): string {
    return orders === null ? t('bulk.titleAll') : t('bulk.title', { count: orders });
  }
}

type ChosenProps = {
  title: string;
  label: string;
  tags: readonly string[];
  others: readonly string[];
  takesFocus?: boolean;
  onlyKnown?: boolean;
  onTags: (tags: readonly string[]) => void;
};

/** One of the two lists, with a field for more. */
function Chosen({ title, label, tags, others, takesFocus = false, onlyKnown = false, onTags }: ChosenProps) {
  const { t } = useTranslation('notes');
  const known = useQuery(tagListQuery([])).data ?? [];
  const put = (tag: string) => {
    if (![...tags, ...others].some((one) => foldTag(one) === foldTag(tag))) onTags([...tags, tag]);
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{title}</legend>
      {tags.map((tag) => (
        <TagChip
          key={tag}
          tag={tag}
          label={t('bulk.takeBack', { tag })}
          onRemove={() => onTags(tags.filter((one) => one !== tag))}
        />
      ))}
      <TagField
        label={label}
        takesFocus={takesFocus}
        known={known}
        taken={[...tags, ...others]}
        onlyKnown={onlyKnown}
        onTag={put}
      />
    </fieldset>
  );
}
