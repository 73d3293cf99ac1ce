import { desk } from './desk.ts';
import { guide } from './guide.ts';
import { labels } from './labels.ts';
import { orders } from './orders.ts';
import { problems } from './problems.ts';
import { runs } from './runs.ts';
import { settings } from './settings.ts';
import { shipping } from './shipping.ts';
import { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { ui } from './ui.ts';

/** The English of every room, complete: the source of all keys and what shows where a translation is missing. */
export const en = { desk, guide, labels, orders, problems, runs, settings, shipping, signIn, time, ui };

export type English = typeof en;
