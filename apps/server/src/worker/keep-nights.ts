import { Cron } from 'croner';
import { askNights, type NightParts } from '../sync/ask-nights.ts';

/** Looks at once, for nights that were slept through, and then every minute whether the night of a shop has come. */
export function keepNights(parts: NightParts, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let looking = Promise.resolve();
  const look = () => {
    looking = looking.then(() => askNights(parts)).catch(onError);
    return looking;
  };
  const clock = new Cron('* * * * *', { protect: true, unref: true }, look);
  void look();
  return {
    stop: () => {
      clock.stop();
      return looking;
    },
  };
}
