import type { completeness } from './completeness.ts';
import { desk } from './desk.ts';
import type { deskTools } from './desk-tools.ts';
import type { exports } from './exports.ts';
import type { filters } from './filters.ts';
import type { guide } from './guide.ts';
import { labelWhy } from './label-why.ts';
import type { labels } from './labels.ts';
import type { notes } from './notes.ts';
import type { orderDrawer } from './order-drawer.ts';
import { orders } from './orders.ts';
import type { problems } from './problems.ts';
import type { runs } from './runs.ts';
import type { settings } from './settings.ts';
import type { shipping } from './shipping.ts';
import type { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { ui } from './ui.ts';

/** English that is there from the start. The rooms in `English` that are missing here come with their screens (`addEnglish`). */
export const en = { desk, labelWhy, orders, time, ui };

/** All words of all rooms: the source of every key, and what shows where a translation is missing. */
export type English = Omit<typeof en, 'orders'> & {
  orders: typeof orders & typeof orderDrawer;
  completeness: typeof completeness;
  deskTools: typeof deskTools;
  exports: typeof exports;
  filters: typeof filters;
  guide: typeof guide;
  labels: typeof labels;
  notes: typeof notes;
  problems: typeof problems;
  runs: typeof runs;
  settings: typeof settings;
  shipping: typeof shipping;
  signIn: typeof signIn;
};
