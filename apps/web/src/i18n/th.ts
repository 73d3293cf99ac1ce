import type { LocaleWords } from './locale-words.ts';
import desk from './th/desk.ts';
import labelWhy from './th/label-why.ts';
import orders from './th/orders.ts';
import signIn from './th/sign-in.ts';
import time from './th/time.ts';
import ui from './th/ui.ts';

/** What the first screens say; the words of the other rooms come with their screens (`room-words.ts`). */
const words: LocaleWords = { desk, labelWhy, orders, signIn, time, ui };

export default words;
