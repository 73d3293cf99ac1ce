import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderWrite } from '../store.ts';

const FIRST_LOOK = 2_000;

/**
 * A first import fills empty tables faster than a database notices by itself, and what it plans for empty tables reads full
 * ones from end to end: it is made to look again each time the orders that came have doubled.
 */
export function watchGrowth(db: Db, dialect: Dialect): (writes: readonly OrderWrite[]) => Promise<void> {
  let come = 0;
  let nextLook = FIRST_LOOK;
  return async (writes) => {
    come += writes.filter(({ changed }) => changed.some(({ what }) => what === 'new')).length;
    if (come < nextLook) return;
    nextLook = come * 2;
    await dialect.analyze(db);
  };
}
