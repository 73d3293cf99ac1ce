import type { BulkPlan } from './dialect.ts';

/** The end of a many-row insert: what happens to a row that is there already. */
export function onConflict({ table, key, set = [], add = [] }: BulkPlan): string {
  const changes = [
    ...set.map((column) => `${column} = excluded.${column}`),
    ...add.map((column) => `${column} = ${table}.${column} + excluded.${column}`),
  ];
  if (key.length === 0) return '';
  return `on conflict (${key.join(', ')}) do ${changes.length === 0 ? 'nothing' : `update set ${changes.join(', ')}`}`;
}

export const columnNames = ({ columns }: BulkPlan): string => columns.map(([name]) => name).join(', ');
