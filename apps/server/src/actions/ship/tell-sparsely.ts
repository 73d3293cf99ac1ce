import type { ShipParts } from './ship-parts.ts';

const TOLD_EVERY = 500;

/** A run of thousands moves with every package; who looks at it is told twice a second, and at the end of each batch. */
export function tellSparsely({ publish, now }: Pick<ShipParts, 'publish' | 'now'>): ShipParts['publish'] {
  let toldAt = 0;
  return (event) => {
    if (event.type === 'run' && now() - toldAt < TOLD_EVERY) return;
    if (event.type === 'run') toldAt = now();
    publish(event);
  };
}
