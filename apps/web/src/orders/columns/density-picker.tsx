import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/segmented.tsx';
import styles from '../tools/tool-popover.module.css';
import { DENSITIES, densityChoice } from './use-columns.ts';

/** How tall a row is. The table follows at once. */
export function DensityPicker() {
  const { t } = useTranslation('deskTools');
  const density = densityChoice.use();
  return (
    <>
      <h3>{t('density.title')}</h3>
      <div className={styles.padded}>
        <Segmented
          label={t('density.title')}
          value={density}
          onChange={densityChoice.set}
          options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        />
      </div>
    </>
  );
}
