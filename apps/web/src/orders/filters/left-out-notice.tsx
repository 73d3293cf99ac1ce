import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { Desk } from '../use-desk.ts';
import type { AppliedName } from './applied.ts';
import styles from './left-out-notice.module.css';
import { useFilterWords } from './use-filter-words.ts';

/** What a link asked for and this desk does not know (any more). Dismissing it leaves what applies. */
export default function LeftOutNotice({ desk, names }: { desk: Desk; names: readonly string[] }) {
  const { t, i18n } = useTranslation('filters');
  const { nameOf } = useFilterWords(desk);
  const wordOf = (name: string): string => {
    if (i18n.exists(`filters:leftOut.name.${name}`)) return t(`leftOut.name.${name}` as 'leftOut.name.tab');
    return i18n.exists(`filters:name.${name}`) ? nameOf(name as AppliedName) : t('leftOut.unknown', { name });
  };
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names.map(wordOf));
  return (
    <div role="status" className={styles.notice}>
      <IconInfoCircle className={styles.icon} aria-hidden="true" />
      <span>{t('leftOut.what', { names: list })}</span>
      <Button variant="default" size="compact-xs" onClick={() => desk.show(desk.state, 'replace')}>
        {t('leftOut.dismiss')}
      </Button>
    </div>
  );
}
