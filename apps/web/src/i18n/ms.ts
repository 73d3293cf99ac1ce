import type { LocaleWords } from './locale-words.ts';
import desk from './ms/desk.ts';
import labelWhy from './ms/label-why.ts';
import orders from './ms/orders.ts';
import signIn from './ms/sign-in.ts';
import time from './ms/time.ts';
import ui from './ms/ui.ts';

/** What the first screens say; the words of the other rooms come with their screens (`room-words.ts`). */
const words: LocaleWords = { desk, labelWhy, orders, signIn, time, ui };

export default words;
