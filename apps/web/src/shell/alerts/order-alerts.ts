import i18next from 'i18next';
import { alertChoice } from './alert-choice.ts';
import { gatherAlerts } from './gather-alerts.ts';
import { playChime } from './play-chime.ts';

/** All tabs of this desk share one notification and one sound. */
const NAME = 'desk-to-ship';
const OTHER_TABS = new BroadcastChannel(NAME);
const HEARD_MS = 2_000;

let frontSeenAt = 0;
let isSpeaker = false;
let open: () => void = () => {};

const isHereInFront = () => document.visibilityState === 'visible' && document.hasFocus();

const alerts = gatherAlerts({
  isInFront: () => isHereInFront() || Date.now() - frontSeenAt < HEARD_MS,
  say: (count) => isSpeaker && call(count),
  wait: setTimeout,
});

OTHER_TABS.onmessage = () => {
  frontSeenAt = Date.now();
  alerts.seen();
};
window.addEventListener('focus', lookedAt);
// The first tab speaks; when it closes, the next one does.
void navigator.locks?.request(NAME, () => {
  isSpeaker = true;
  return new Promise(() => {});
});
if (!navigator.locks) isSpeaker = true;

/** Some orders newly wait to be shipped. `onOpen` shows them. */
export function hearOrdersToShip(count: number, onOpen: () => void): void {
  open = onOpen;
  if (isHereInFront()) lookedAt();
  alerts.add(count);
}

/** What the switches promise, once, for who wants to try them. */
export const callForTest = (): void => call(1);

function lookedAt(): void {
  alerts.seen();
  OTHER_TABS.postMessage('in front');
}

function call(count: number): void {
  const { notification, sound } = alertChoice.get();
  if (sound) playChime();
  if (!notification || Notification.permission !== 'granted') return;
  const title = i18next.t('alert.toShip', { ns: 'desk', count });
  const shown = new Notification(title, {
    body: i18next.t('alert.what', { ns: 'desk' }),
    tag: NAME,
    icon: '/icon.svg',
  });
  shown.onclick = () => {
    window.focus();
    open();
    shown.close();
  };
}
