import { desk } from './desk.ts';
import type { guide } from './guide.ts';
import { labels } from './labels.ts';
import { orders } from './orders.ts';
import type { problems } from './problems.ts';
import { runs } from './runs.ts';
import type { settings } from './settings.ts';
import { shipping } from './shipping.ts';
import type { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { ui } from './ui.ts';

/** English that is there from the start. The rooms in `English` that are missing here come with their screens (`addEnglish`). */
export const en = { desk, labels, orders, runs, shipping, time, ui };

/** All words of all rooms: the source of every key, and what shows where a translation is missing. */
export type English = typeof en & {
  guide: typeof guide;
  problems: typeof problems;
  settings: typeof settings;
  signIn: typeof signIn;
};
