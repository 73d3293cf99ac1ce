import type { Sealer } from './sealer.ts';

const contextOf = (table: string, column: string, row: string) => `${table}:${column}:${row}`;

/** Seals a value for one cell: copied to another row or column it does not open. An absent value stays null. */
export const sealColumn = (sealer: Sealer, table: string, column: string, row: string, text: string | null) =>
  text === null ? null : sealer.seal(text, contextOf(table, column, row));

/** Opens what was sealed for this cell; an empty cell stays null. Throws when the value belongs elsewhere. */
export const openColumn = (sealer: Sealer, table: string, column: string, row: string, sealed: string | null) =>
  sealed === null ? null : sealer.open(sealed, contextOf(table, column, row));
