import { browserChoice } from '../ui/browser-choice.ts';

/** Whether single letters do something. Who speaks to the computer, or leans on its keys, switches them off. */
export const letterKeys = browserChoice<boolean>('desk-letters', (kept) => kept !== false);
