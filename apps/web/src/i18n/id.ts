import desk from './id/desk.ts';
import labelWhy from './id/label-why.ts';
import orders from './id/orders.ts';
import signIn from './id/sign-in.ts';
import time from './id/time.ts';
import ui from './id/ui.ts';
import type { LocaleWords } from './locale-words.ts';

/** What the first screens say; the words of the other rooms come with their screens (`room-words.ts`). */
const words: LocaleWords = { desk, labelWhy, orders, signIn, time, ui };

export default words;
