import i18next, { type i18n } from 'i18next';
import { completeness } from './en/completeness.ts';
import { deskTools } from './en/desk-tools.ts';
import { exports } from './en/exports.ts';
import { filters } from './en/filters.ts';
import { guide } from './en/guide.ts';
import { en } from './en/index.ts';
import { labels } from './en/labels.ts';
import { notes } from './en/notes.ts';
import { orderDrawer } from './en/order-drawer.ts';
import { problems } from './en/problems.ts';
import { runs } from './en/runs.ts';
import { settings } from './en/settings.ts';
import { shipping } from './en/shipping.ts';
import { signIn } from './en/sign-in.ts';

/** All English words, of the rooms that come later too. For tests. */
export const ALL_ENGLISH = {
  ...en,
  orders: { ...en.orders, ...orderDrawer },
  completeness,
  deskTools,
  filters,
  exports,
  guide,
  labels,
  notes,
  problems,
  runs,
  settings,
  shipping,
  signIn,
};

/** An i18next with all English words, for tests. */
export async function englishWords(): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.init({
    resources: { en: ALL_ENGLISH },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'desk',
    interpolation: { escapeValue: false },
  });
  return instance;
}
