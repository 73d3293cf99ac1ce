// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { OrderRow, PackageRow } from '@order-manager/contract';
import { isArranged } from '@order-manager/domain/package/package';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import styles from './package-cell.module.css';
import { PrintMarkCell } from './print-mark.tsx';
import { type BracketPart, parcelsOf } from './row-shape.ts';

type PackageCellProps = { row: OrderRow; bracket: BracketPart; now: number; withPrints: boolean };

/** The courier, and one line for each package: its tracking number, or what it waits for. */
export function PackageCell({ row, bracket, now, withPrints }: PackageCellProps) {
  const { t } = useTranslation('orders');
  const parcels = parcelsOf(row);
  const courier = parcels.find((parcel) => parcel.providerName !== null)?.providerName;
  return (
    <div role="gridcell" className={styles.cell} data-column="package">
      <span className={styles.courier} title={courier ?? undefined}>
        {courier ?? t('parcel.noCourier')}
        {withPrints ? <PrintMarkCell row={row} now={now} quiet /> : null}
      </span>
      {linesOf(parcels, bracket, t).map(({ key, index, text, isNumber }) => (
        <span key={key} className={`id ${styles.line}`} title={text}>
          {index === null ? null : <span className={styles.index}>{index}</span>}
          <span className={isNumber ? styles.number : styles.text}>
            <bdi>{text}</bdi>
          </span>
        </span>
      ))}
    </div>
  );
}

/** A tracking number is cut at its head, words at their end. */
type Line = { key: string; index: string | null; text: string; isNumber: boolean };

function linesOf(parcels: readonly PackageRow[], bracket: BracketPart, t: TFunction<'orders'>): Line[] {
  if (parcels.length === 0) return [{ key: 'none', index: null, text: t('parcel.none'), isNumber: false }];
  if (bracket === 'middle' || bracket === 'end')
    return [{ key: 'same', index: null, text: t('parcel.sameAsAbove'), isNumber: false }];
  const total = parcels.length;
  return parcels.map((parcel, at) => ({
    key: parcel.id,
    index: total === 1 ? null : t('parcel.ofMany', { index: at + 1, total }),
    text: parcel.trackingNumber ?? t(waitingFor(parcel)),
    isNumber: parcel.trackingNumber !== null,
  }));
}

function waitingFor(parcel: PackageRow) {
  if (!isArranged(parcel.status)) return 'parcel.notArranged' as const;
  return parcel.label.state === 'waiting' ? ('parcel.waitingForLabel' as const) : ('parcel.noTracking' as const);
}
