import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionQuery, sessionQuery } from '../api/queries.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { guide } from '../i18n/en/guide.ts';
import { Segmented } from '../ui/segmented.tsx';
import { GuideDrawing } from './guide-drawing.tsx';
import styles from './guide-page.module.css';
import { firstOpen, GUIDE_STEPS, type GuideStep, useGuideProgress } from './guide-progress.ts';
import { GuideRest } from './guide-rest.tsx';
import { GuideSide } from './guide-side.tsx';
import { GuideStepBody } from './guide-step-body.tsx';
import { LinkCard } from './link-card.tsx';

addEnglish('guide', guide);

/** `/guide`: six steps, one at a time, with a drawing of where to look and the link that builds itself. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  const [progress, change] = useGuideProgress();
  const { hash } = useLocation();
  const [step, setStep] = useState<GuideStep>(() => stepOfHash(hash) ?? firstOpen(progress.done));
  const session = useQuery(sessionQuery()).data;
  const shop = session?.shops.find(({ state }) => state !== 'disconnected');
  const connection = useQuery({ ...connectionQuery(shop?.id ?? ''), enabled: shop !== undefined }).data ?? null;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const asked = stepOfHash(hash);
    if (asked) setStep(asked);
  }, [hash]);

  const go = (next: GuideStep) => {
    setStep(next);
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  };
  const finish = () => {
    const done = GUIDE_STEPS.filter((one) => one === step || progress.done.includes(one));
    change({ done });
    go(GUIDE_STEPS[GUIDE_STEPS.indexOf(step) + 1] ?? step);
  };
  const part = { progress, change, connection, session };
  return (
    <div className={styles.page}>
      <GuideSide {...part} step={step} onGo={go} />
      <main className={styles.main}>
        <header className={styles.head}>
          <div>
            <div className={styles.caption}>
              {t('stepOf', { step: GUIDE_STEPS.indexOf(step) + 1, total: GUIDE_STEPS.length })}
            </div>
            <h1 ref={heading} tabIndex={-1}>
              {t(`${step}.name`)}
            </h1>
          </div>
          <div className={styles.region}>
            <span className={styles.caption}>{t('partnerCenter')}</span>
            <Segmented
              label={t('partnerCenter')}
              options={[
                { value: 'global', label: t('global') },
                { value: 'us', label: t('us') },
              ]}
              value={progress.region}
              onChange={(region) => change({ region })}
            />
          </div>
        </header>
        <div className={styles.columns}>
          <GuideStepBody {...part} step={step} onDone={finish} />
          <div>
            <GuideDrawing step={step} progress={progress} />
            {step === 'permissions' || step === 'link' ? <LinkCard {...part} isMain={step === 'link'} /> : null}
          </div>
        </div>
        <GuideRest />
      </main>
    </div>
  );
}

function stepOfHash(hash: string): GuideStep | null {
  return GUIDE_STEPS.find((step) => step === hash.replace('#', '')) ?? null;
}
