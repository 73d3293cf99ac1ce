import type { HandoverGroup } from '@order-manager/contract';
import { marketRules } from '@order-manager/domain/market/market';
import { IconMapPin, IconTruckDelivery } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { clockTime } from '../format/shop-time.ts';
import { MarketCode } from '../ui/market-code.tsx';
import { useMomentWords } from '../ui/order-parts/moment.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './handover-part.module.css';
import { type ChosenHandover, firstChoice, groupKey, hasChoice } from './plan-run.ts';

type HandoverPartProps = {
  groups: readonly HandoverGroup[];
  chosen: ReadonlyMap<string, ChosenHandover>;
  onChosen: (next: ReadonlyMap<string, ChosenHandover>) => void;
};

/** How the parcels reach the courier, per shop and warehouse. */
export function HandoverPart({ groups, chosen, onChosen }: HandoverPartProps) {
  const { t } = useTranslation('shipping');
  if (groups.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('handover')}>
      <h3 className={styles.title}>
        {t('handover')} <span className={styles.quiet}>{t('remembered')}</span>
      </h3>
      {choicesFirst(groups).map((group) => {
        const key = groupKey(group);
        const choice = chosen.get(key) ?? firstChoice(group);
        return (
          <HandoverLine
            key={key}
            group={group}
            choice={choice}
            onChoice={(next) => onChosen(new Map(chosen).set(key, next))}
          />
        );
      })}
    </section>
  );
}

/** What a person can decide stands above what TikTok decides. */
const choicesFirst = (groups: readonly HandoverGroup[]): HandoverGroup[] =>
  [...groups].sort((a, b) => Number(hasChoice(b)) - Number(hasChoice(a)));

type LineProps = { group: HandoverGroup; choice: ChosenHandover; onChoice: (next: ChosenHandover) => void };

function HandoverLine({ group, choice, onChoice }: LineProps) {
  const { t, i18n } = useTranslation('shipping');
  const place = `${group.shopName}, ${group.warehouseName ?? t('noWarehouse')}`;
  return (
    <div className={styles.line}>
      <span className={styles.place} title={place}>
        <MarketCode region={group.region} /> <span className={styles.cut}>{place}</span>
      </span>
      <b className={styles.count} title={t('packagesHere', { count: group.packages })}>
        {formatCount(group.packages, i18n.language)}
      </b>
      {hasChoice(group) ? (
        <Choice group={group} choice={choice} place={place} onChoice={onChoice} />
      ) : (
        <span className={styles.decided}>{t('decided')}</span>
      )}
    </div>
  );
}

function Choice({ group, choice, place, onChoice }: LineProps & { place: string }) {
  const { t } = useTranslation('shipping');
  const options = group.methods.map((value) => ({
    value,
    label: t(value === 'PICKUP' ? 'pickup' : 'dropOff'),
    icon: value === 'PICKUP' ? <IconTruckDelivery size={16} /> : <IconMapPin size={16} />,
  }));
  return (
    <>
      <Segmented
        label={t('handoverOf', { place })}
        options={options}
        value={choice.method}
        onChange={(method) => onChoice({ method, slot: method === 'PICKUP' ? (group.slots[0] ?? null) : null })}
      />
      {choice.method === 'PICKUP' ? (
        <Slots group={group} choice={choice} place={place} onChoice={onChoice} />
      ) : (
        <span className={styles.point}>
          {group.dropOffUrl ? (
            <a href={group.dropOffUrl} target="_blank" rel="noreferrer">
              {t('dropOffPoints')}
            </a>
          ) : (
            t('dropOffAnywhere')
          )}
        </span>
      )}
    </>
  );
}

function Slots({ group, choice, place, onChoice }: LineProps & { place: string }) {
  const { t } = useTranslation('shipping');
  const words = useMomentWords();
  if (group.slots.length === 0) {
    return <span className={styles.point}>{t(group.slotsUnavailable ? 'slotsUnavailable' : 'anySlot')}</span>;
  }
  const { timeZone } = marketRules(group.region);
  const index = group.slots.findIndex(({ startAt }) => startAt === choice.slot?.startAt);
  return (
    <select
      className={styles.slots}
      aria-label={t('slotOf', { place })}
      value={Math.max(index, 0)}
      onChange={(event) => onChoice({ ...choice, slot: group.slots[Number(event.target.value)] ?? null })}
    >
      {group.slots.map(({ startAt, endAt }, at) => (
        <option key={startAt} value={at}>
          {`${words(startAt, Date.now(), timeZone)}–${clockTime(endAt, timeZone)}`}
        </option>
      ))}
    </select>
  );
}
