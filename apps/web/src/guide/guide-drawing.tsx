import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './guide-drawing.module.css';
import { PARTNER_CENTER } from './guide-parts.ts';
import type { GuideProgress, GuideStep } from './guide-progress.ts';

/** A small drawing of the page where the step is done. Only a drawing: nothing in it can be pressed or is read out. */
export function GuideDrawing({ step, progress }: { step: GuideStep; progress: GuideProgress }) {
  const { t } = useTranslation('guide');
  const host = new URL(PARTNER_CENTER[progress.region]).host;
  const landing = `localhost/?app_key=${progress.appKey || '…'}&code=ROW_…`;
  if (step === 'login') return null;
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className={styles.caption}>{t('where')}</figcaption>
      <div className={styles.window} aria-hidden="true">
        <div className={styles.address}>
          <i />
          <i />
          <i />
          <span className={step === 'link' ? styles.here : ''}>{step === 'link' ? landing : host}</span>
        </div>
        <div className={styles.inside}>
          {step === 'register' || step === 'link' ? null : <SideMenu />}
          <Inside step={step} progress={progress} />
        </div>
      </div>
    </figure>
  );
}

function SideMenu() {
  const { t } = useTranslation('guide');
  return (
    <div className={styles.menu}>
      <span className={styles.bone} />
      <span className={styles.entry}>{t('drawing.management')}</span>
      <span className={styles.bone} />
      <span className={styles.bone} />
    </div>
  );
}

function Inside({ step, progress }: { step: GuideStep; progress: GuideProgress }): ReactNode {
  const { t } = useTranslation('guide');
  switch (step) {
    case 'register':
      return (
        <div className={`${styles.content} ${styles.whole}`}>
          <span className={`${styles.button} ${styles.blue}`}>{t('drawing.become')}</span>
          <div className={`${styles.row} ${styles.ring}`}>
            <b>{t('drawing.developer')}</b>
          </div>
          <div className={`${styles.row} ${styles.off}`}>{t('drawing.notThese')}</div>
        </div>
      );
    case 'create':
      return (
        <div className={styles.content}>
          <b>{t('drawing.management')}</b>
          <span className={`${styles.button} ${styles.blue}`}>{t('drawing.create')}</span>
          <div className={styles.row}>
            <span className={styles.bone} />
          </div>
          <div className={styles.row}>
            <span className={styles.bone} />
          </div>
        </div>
      );
    case 'keys':
      return (
        <div className={styles.content}>
          <b>{t('drawing.basic')}</b>
          <div className={`${styles.row} ${styles.ring}`}>
            App Key <b>{progress.appKey || '………'}</b>
          </div>
          <div className={styles.row}>
            <span>App Secret</span> <span>●●●●●●</span> <b>{t('drawing.show')}</b>
          </div>
        </div>
      );
    case 'permissions':
      return <ManageApi ticked={progress.ticked} />;
    default:
      return (
        <div className={`${styles.content} ${styles.whole}`}>
          <b>{t('drawing.chooseShop')}</b>
          <div className={`${styles.row} ${styles.ring}`}>
            <span className={styles.bone} />
            <span className={`${styles.switch} ${styles.on}`} />
          </div>
          <span className={`${styles.button} ${styles.blue}`}>{t('drawing.authorize')}</span>
          <span className={styles.caption}>↑ {t('drawing.address')}</span>
        </div>
      );
  }
}

const DRAWN = ['Order Information', 'Fulfillment', 'Product', 'Finance'] as const;

function ManageApi({ ticked }: { ticked: readonly string[] }) {
  const { t } = useTranslation('guide');
  const next = DRAWN.find((name) => !ticked.includes(name));
  return (
    <div className={styles.content}>
      <b>{t('drawing.manage')}</b>
      {DRAWN.map((name) => (
        <div key={name} className={`${styles.row} ${name === next ? styles.ring : ''}`}>
          {name}
          <span className={`${styles.switch} ${ticked.includes(name) ? styles.on : ''}`} />
        </div>
      ))}
      <div className={styles.buttons}>
        <span className={styles.button}>{t('drawing.save')}</span>
        <span className={`${styles.button} ${styles.blue}`}>{t('drawing.publish')}</span>
      </div>
    </div>
  );
}
