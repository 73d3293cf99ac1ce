/** What a gatherer of alerts is given; timers come in so that tests can turn them. */
export type AlertSurroundings = {
  /** The desk, in any tab, is in front: nobody has to be called. */
  isInFront: () => boolean;
  /** Says how many wait in all since somebody last looked. */
  say: (count: number) => void;
  wait: (act: () => void, milliseconds: number) => void;
};

/** Orders that come in one after another within this time are said together. */
export const GATHER_MS = 2_500;

/** Orders to ship, gathered into one alert; it grows until somebody has looked at the desk. */
export function gatherAlerts({ isInFront, say, wait }: AlertSurroundings) {
  let unseen = 0;
  let isWaiting = false;
  const speak = () => {
    isWaiting = false;
    if (isInFront()) unseen = 0;
    else if (unseen > 0) say(unseen);
  };
  return {
    add: (count: number) => {
      if (isInFront()) {
        unseen = 0;
        return;
      }
      unseen += count;
      if (isWaiting) return;
      isWaiting = true;
      wait(speak, GATHER_MS);
    },
    /** Somebody looked. */
    seen: () => {
      unseen = 0;
    },
  };
}
