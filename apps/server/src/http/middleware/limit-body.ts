import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '../../problem-error.ts';

/** 5,000 chosen packages with their orders stay well below. */
const MOST_BYTES = 4 * 1024 * 1024;

export const limitBody = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new ProblemError('too-many', { mostBytes: MOST_BYTES });
  },
});
