import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ColumnName, withWidth } from './column-choice.ts';
import styles from './column-grip.module.css';
import { columnChoice } from './use-columns.ts';

/** The edge of a column's head: dragging makes the column wider or narrower, a double click gives its usual width back. */
export default function ColumnGrip({ name, label }: { name: ColumnName; label: string }) {
  const { t } = useTranslation('orders');
  const [start, setStart] = useState<{ x: number; width: number } | null>(null);
  const grab = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setStart({ x: event.clientX, width: event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0 });
  };
  const drag = (event: PointerEvent) => {
    if (start) columnChoice.set(withWidth(columnChoice.get(), name, start.width + event.clientX - start.x));
  };
  return (
    <span
      aria-hidden="true"
      title={t('columnGrip', { name: label })}
      className={styles.grip}
      data-dragged={start !== null || undefined}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={() => setStart(null)}
      onPointerCancel={() => setStart(null)}
      onDoubleClick={() => columnChoice.set(withWidth(columnChoice.get(), name, null))}
    />
  );
}
