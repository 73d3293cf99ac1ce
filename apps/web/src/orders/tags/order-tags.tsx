import type { OrderRow } from '@order-manager/contract';
import { foldTag, MOST_TAGS } from '@order-manager/domain/order/tags';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskedFocus } from '../asked-focus.ts';
import styles from './order-tags.module.css';
import { TagChip } from './tag-chip.tsx';
import { TagField } from './tag-field.tsx';
import { tagListQuery } from './tag-queries.ts';
import { useTags } from './use-tags.ts';

/** The tags of one order: each with its ×, and a field for one more. */
export function OrderTags({ row }: { row: OrderRow }) {
  const { t } = useTranslation('notes');
  const [isAdding, setIsAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const change = useTags({ shopId: row.shopId, orderId: row.id });
  const known = useQuery({ ...tagListQuery([]), enabled: isAdding }).data ?? [];
  const isFull = row.tags.length >= MOST_TAGS;
  const open = () => setIsAdding(!isFull);
  useAskedFocus('tag', open);
  const add = (tag: string) => {
    if (!row.tags.some((one) => foldTag(one) === foldTag(tag))) change({ add: [tag], remove: [] });
  };
  return (
    <div className={styles.tags}>
      {row.tags.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('tags')}>
          {row.tags.map((tag) => (
            <li key={tag} className={styles.one}>
              <TagChip
                tag={tag}
                label={t('tagRemove', { tag })}
                onRemove={() => {
                  change({ add: [], remove: [tag] });
                  button.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <TagField
          label={t('tagField')}
          takesFocus
          known={known}
          taken={row.tags}
          onTag={add}
          onLeave={() => setIsAdding(false)}
        />
      ) : (
        <button
          ref={button}
          type="button"
          className={styles.add}
          aria-label={t('tagAddLabel')}
          disabled={isFull}
          onClick={open}
        >
          <IconPlus size={12} aria-hidden="true" /> {t('tagAdd')}
        </button>
      )}
      {isFull ? <p className={styles.why}>{t('tagFull')}</p> : null}
    </div>
  );
}
