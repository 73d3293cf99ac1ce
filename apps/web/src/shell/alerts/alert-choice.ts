import { browserChoice } from '../../ui/browser-choice.ts';

/** What happens in this browser when orders to ship come in: nothing, until somebody says so. */
export type AlertChoice = { notification: boolean; sound: boolean };

export const alertChoice = browserChoice<AlertChoice>('desk-alerts', (kept) => {
  const { notification, sound } = typeof kept === 'object' && kept !== null ? (kept as Partial<AlertChoice>) : {};
  return { notification: notification === true, sound: sound === true };
});
