import type { PrintablePackage, PrintPreview } from '@order-manager/contract';
import { IconCircleMinus, IconCircleXFilled, IconHandStop, IconLoader2, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IdText } from '../ui/id-text.tsx';
import { labelWhyOf } from './label-why.ts';
import styles from './left-out-lists.module.css';

/** What is not on the sheet, each with its reason; parcels to stop come first. */
export function LeftOutLists({ groups, isMade }: { groups: PrintPreview['groups']; isMade: boolean }) {
  const { t } = useTranslation('labels');
  const { t: whys } = useTranslation('labelWhy');
  // Once the PDF is made, its own labels count as printed: that would be no news.
  const again = isMade ? NONE : groups.again;
  return (
    <>
      <List
        look="stop"
        icon={<IconHandStop className={styles.icon} aria-hidden="true" />}
        title={t('stopTitle', { count: groups.stop.count })}
        why={t('stopWhy')}
        group={groups.stop}
        reasonOf={({ stop }) => (stop === null ? '' : t(`stop.${stop}`))}
      />
      <List
        look="failed"
        icon={<IconCircleXFilled className={styles.icon} aria-hidden="true" />}
        title={t('failedTitle', { count: groups.failed.count })}
        group={groups.failed}
        reasonOf={({ labelReason }) => whys(`${labelWhyOf(labelReason)}.reason`)}
      />
      <List
        look="waiting"
        icon={<IconLoader2 className={`${styles.icon} turning`} aria-hidden="true" />}
        title={t('waitingTitle', { count: groups.waiting.count })}
        why={t('waitingWhy')}
        group={groups.waiting}
        reasonOf={() => ''}
      />
      <List
        look="quiet"
        icon={<IconCircleMinus className={styles.icon} aria-hidden="true" />}
        title={t('withoutTitle', { count: groups.without.count })}
        group={groups.without}
        reasonOf={({ label, labelReason }) =>
          labelReason !== null && label === 'none'
            ? whys(`${labelWhyOf(labelReason)}.reason`)
            : t(`withoutReason.${label === 'gone' ? 'gone' : 'none'}`)
        }
      />
      <List
        look="quiet"
        icon={<IconPrinter className={styles.icon} aria-hidden="true" />}
        title={t('againTitle', { count: again.count })}
        group={again}
        reasonOf={() => ''}
      />
    </>
  );
}

type ListProps = {
  look: 'stop' | 'failed' | 'waiting' | 'quiet';
  icon: ReactNode;
  title: string;
  why?: string;
  group: PrintPreview['groups']['ready'];
  reasonOf: (parcel: PrintablePackage) => string;
};

const NONE: ListProps['group'] = { count: 0, packages: [] };

function List({ look, icon, title, why, group: { count, packages }, reasonOf }: ListProps) {
  const { t } = useTranslation('labels');
  const id = useId();
  const [isOpen, setIsOpen] = useState(look === 'stop' || look === 'failed');
  if (count === 0) return null;
  return (
    <section className={`${styles.box} ${styles[look]}`} aria-label={title}>
      <div className={styles.head}>
        {icon}
        <span className={styles.words}>
          <b>{title}.</b> {why}
        </span>
        <button
          type="button"
          className={styles.link}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'hideList' : 'showList')}
        </button>
      </div>
      {isOpen ? (
        <ul id={id} className={styles.list}>
          {packages.map((parcel) => (
            <li key={`${parcel.shopId}${parcel.packageId}`} className={styles.item}>
              <IdText id={parcel.packageId} />
              <span className={styles.reason}>
                {reasonOf(parcel) || t('orders', { ids: parcel.orderIds.join(', ') })}
              </span>
            </li>
          ))}
          {count > packages.length ? <li>{t('notNamed', { count: count - packages.length })}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}
