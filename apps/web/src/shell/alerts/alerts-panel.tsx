import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { alertChoice } from './alert-choice.ts';
import styles from './alerts-panel.module.css';

type Obstacle = 'blocked' | 'dismissed' | 'impossible' | null;

/** Two switches, both off at first. The browser is asked only when somebody switches notifications on. */
export function AlertsPanel() {
  const { t } = useTranslation('deskTools');
  const choice = alertChoice.use();
  const [obstacle, setObstacle] = useState<Obstacle>(() => obstacleNow());
  const isOn = choice.notification && obstacle === null;
  const change = async (wants: boolean) => {
    const next = wants ? await ask() : obstacleNow();
    setObstacle(next);
    alertChoice.set({ ...choice, notification: wants && next === null });
  };
  return (
    <div className={styles.panel}>
      <h3>{t('alerts.title')}</h3>
      <p className={styles.why}>{t('alerts.why')}</p>
      <Switch
        label={t('alerts.browser')}
        checked={isOn}
        disabled={obstacle === 'impossible'}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      {obstacle === null ? null : (
        <p role="alert" className={styles.obstacle}>
          {t(`alerts.${obstacle}`)} {obstacle === 'blocked' ? t('alerts.blockedHow') : null}
        </p>
      )}
      <Switch
        label={t('alerts.sound')}
        checked={choice.sound}
        onChange={(event) => alertChoice.set({ ...choice, sound: event.currentTarget.checked })}
      />
      {isOn || choice.sound ? (
        <Button
          variant="default"
          onClick={() => void import('./order-alerts.ts').then(({ callForTest }) => callForTest())}
        >
          {t('alerts.test')}
        </Button>
      ) : null}
    </div>
  );
}

/** What already stands in the way, before anybody was asked. */
function obstacleNow(): Obstacle {
  if (!('Notification' in window) || !window.isSecureContext) return 'impossible';
  return Notification.permission === 'denied' ? 'blocked' : null;
}

async function ask(): Promise<Obstacle> {
  if (obstacleNow() === 'impossible') return 'impossible';
  const answer = await Notification.requestPermission();
  if (answer === 'granted') return null;
  return answer === 'denied' ? 'blocked' : 'dismissed';
}
