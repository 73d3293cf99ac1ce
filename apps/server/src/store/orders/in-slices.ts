import { setImmediate as turn } from 'node:timers/promises';

/** Runs step after step until one gives null; between two steps whoever waits for this thread gets it. */
export async function inSlices<Place>(
  first: Place,
  step: (place: Place) => Promise<Place | null>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let place: Place | null = first;
  while (place !== null) {
    signal?.throwIfAborted();
    place = await step(place);
    if (place !== null) await turn();
  }
}
