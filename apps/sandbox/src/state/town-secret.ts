import { createHash } from 'node:crypto';

/** The app secret of a town that was not given one: forty hexadecimal digits that belong to its seed. */
export function secretFor(seed: number): string {
  return createHash('sha256').update(`secret of rehearsal town ${seed}`).digest('hex').slice(0, 40);
}
