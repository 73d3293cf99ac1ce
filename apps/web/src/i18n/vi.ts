import type { LocaleWords } from './locale-words.ts';
import desk from './vi/desk.ts';
import labelWhy from './vi/label-why.ts';
import orders from './vi/orders.ts';
import signIn from './vi/sign-in.ts';
import time from './vi/time.ts';
import ui from './vi/ui.ts';

/** What the first screens say; the words of the other rooms come with their screens (`room-words.ts`). */
const words: LocaleWords = { desk, labelWhy, orders, signIn, time, ui };

export default words;
