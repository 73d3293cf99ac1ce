import type { LocaleWords } from './locale-words.ts';
import desk from './zh/desk.ts';
import labelWhy from './zh/label-why.ts';
import orders from './zh/orders.ts';
import signIn from './zh/sign-in.ts';
import time from './zh/time.ts';
import ui from './zh/ui.ts';

/** What the first screens say; the words of the other rooms come with their screens (`room-words.ts`). */
const words: LocaleWords = { desk, labelWhy, orders, signIn, time, ui };

export default words;
