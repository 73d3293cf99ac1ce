import { type Instant, marketRules } from '@order-manager/domain';
import { Cron } from 'croner';

type Sleeper = { id: string; region: string };

/** Shops of one market are spread over forty minutes, each always at its own. */
const SPREAD = 40;

/** The last quiet minute before an instant: ten past three and later, where the shop's buyers live. */
export const lastNight = (shop: Sleeper, now: Instant): Instant =>
  cronOf(shop).previousRuns(1, new Date(now))[0]?.getTime() ?? 0;

/** The next one after it. */
export const nextNight = (shop: Sleeper, now: Instant): Instant | null =>
  cronOf(shop).nextRun(new Date(now))?.getTime() ?? null;

const cronOf = ({ id, region }: Sleeper): Cron =>
  new Cron(`${10 + (placeOf(id) % SPREAD)} 3 * * *`, { timezone: marketRules(region).timeZone });

/** The same for the same id, on every machine and after every start. */
const placeOf = (id: string): number =>
  [...id].reduce((place, letter) => (place * 31 + letter.charCodeAt(0)) % 65_521, 7);
