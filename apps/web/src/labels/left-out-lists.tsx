import type { PrintablePackage } from '@order-manager/contract';
import { IconCircleMinus, IconCircleXFilled, IconHandStop, IconLoader2, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IdText } from '../ui/id-text.tsx';
import { labelWhyOf } from './label-why.ts';
import styles from './left-out-lists.module.css';
import type { PrintPlan } from './print-choices.ts';

/** What is not on the sheet, each with its reason; parcels to stop come first. */
export function LeftOutLists({ plan, isMade }: { plan: PrintPlan; isMade: boolean }) {
  const { t } = useTranslation('labels');
  const { t: whys } = useTranslation('labelWhy');
  // Once the PDF is made, its own labels count as printed: that would be no news.
  const again = isMade ? [] : plan.ready.filter(({ printedBefore }) => printedBefore > 0);
  return (
    <>
      <List
        look="stop"
        icon={<IconHandStop className={styles.icon} aria-hidden="true" />}
        title={t('stopTitle', { count: plan.stop.length })}
        why={t('stopWhy')}
        packages={plan.stop}
        reasonOf={({ stop }) => (stop === null ? '' : t(`stop.${stop}`))}
      />
      <List
        look="failed"
        icon={<IconCircleXFilled className={styles.icon} aria-hidden="true" />}
        title={t('failedTitle', { count: plan.failed.length })}
        packages={plan.failed}
        reasonOf={({ labelReason }) => whys(`${labelWhyOf(labelReason)}.reason`)}
      />
      <List
        look="waiting"
        icon={<IconLoader2 className={`${styles.icon} turning`} aria-hidden="true" />}
        title={t('waitingTitle', { count: plan.waiting.length })}
        why={t('waitingWhy')}
        packages={plan.waiting}
        reasonOf={() => ''}
      />
      <List
        look="quiet"
        icon={<IconCircleMinus className={styles.icon} aria-hidden="true" />}
        title={t('withoutTitle', { count: plan.without.length })}
        packages={plan.without}
        reasonOf={({ label, labelReason }) =>
          labelReason !== null && label === 'none'
            ? whys(`${labelWhyOf(labelReason)}.reason`)
            : t(`withoutReason.${label === 'gone' ? 'gone' : 'none'}`)
        }
      />
      <List
        look="quiet"
        icon={<IconPrinter className={styles.icon} aria-hidden="true" />}
        title={t('againTitle', { count: again.length })}
        packages={again}
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
  packages: readonly PrintablePackage[];
  reasonOf: (parcel: PrintablePackage) => string;
};

const MOST_SHOWN = 100;

function List({ look, icon, title, why, packages, reasonOf }: ListProps) {
  const { t } = useTranslation('labels');
  const id = useId();
  const [isOpen, setIsOpen] = useState(look === 'stop' || look === 'failed');
  if (packages.length === 0) return null;
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
          {packages.slice(0, MOST_SHOWN).map((parcel) => (
            <li key={`${parcel.shopId}${parcel.packageId}`} className={styles.item}>
              <IdText id={parcel.packageId} />
              <span className={styles.reason}>
                {reasonOf(parcel) || t('orders', { ids: parcel.orderIds.join(', ') })}
              </span>
            </li>
          ))}
          {packages.length > MOST_SHOWN ? <li>+{packages.length - MOST_SHOWN}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}
