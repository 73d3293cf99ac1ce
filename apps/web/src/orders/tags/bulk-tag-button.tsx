import { IconTag } from '@tabler/icons-react';
import { type ComponentPropsWithRef, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import styles from '../bulk-bar.module.css';
import type { Desk } from '../use-desk.ts';

const TagPopover = lazy(() => import('./tag-popover.tsx'));

/** "Tag" of the bulk bar; what it opens is fetched with the first press. */
export function BulkTagButton({ desk }: { desk: Desk }) {
  const isOpen = desk.dialog?.kind === 'tags';
  const selection = isOpen ? desk.picking.chosen() : null;
  const close = () => desk.lay(null);
  if (!selection) return <TagButton aria-expanded={false} onClick={() => desk.lay({ kind: 'tags' })} />;
  const button = <TagButton aria-expanded onClick={close} />;
  return (
    <Suspense fallback={button}>
      <TagPopover selection={selection} orders={desk.picking.counts.orders} onClose={close}>
        {button}
      </TagPopover>
    </Suspense>
  );
}

function TagButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation('orders');
  return (
    <button type="button" aria-haspopup="dialog" {...props} className={styles.act} aria-label={t('bulk.tag')}>
      <IconTag className={styles.icon} aria-hidden="true" />
      <span className={styles.word}>{t('bulk.tag')}</span>
      <span className={styles.key}>
        <Kbd>t</Kbd>
      </span>
    </button>
  );
}
