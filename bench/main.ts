import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { benchDemo } from './demo.ts';
import { benchDesk } from './desk.ts';
import { benchImport } from './import.ts';
import { type BenchRow, benchLabels } from './labels.ts';
import { benchMillion } from './million.ts';
import { benchPostgres } from './postgres-desk.ts';

const BENCHES: readonly { title: string; run: () => Promise<BenchRow[]> }[] = [
  { title: 'First import', run: benchImport },
  { title: 'The orders desk', run: benchDesk },
  { title: 'The orders desk on PostgreSQL', run: () => benchPostgres(100_000) },
  { title: 'A million orders on SQLite', run: benchMillion },
  { title: 'A million orders on PostgreSQL', run: () => benchPostgres(1_000_000) },
  { title: 'The demo at rest', run: benchDemo },
  { title: 'A thousand waybills', run: benchLabels },
];

/** Runs every benchmark, prints a table for each and writes `bench/results.md`. Never a test: machines are noisy. */
const only = process.argv[2];
const sections: string[] = [];
/** What else the machine was doing: figures of a busy machine say little. */
const busyBefore = loadavg()[0] ?? 0;
for (const { title, run } of BENCHES) {
  if (only && !title.toLowerCase().includes(only.toLowerCase())) continue;
  console.log(`\n${title}`);
  const rows = await run();
  console.table(
    rows.map(({ name, value, unit, budget, ok }) => ({ name, value, unit, budget, within: ok ? 'yes' : 'NO' })),
  );
  sections.push(section(title, rows));
}
if (!only) writeFileSync('bench/results.md', report(sections));

function section(title: string, rows: readonly BenchRow[]): string {
  const lines = rows.map(
    ({ name, value, unit, budget, ok }) => `| ${name} | ${value} ${unit} | ${budget} | ${ok ? 'yes' : '**no**'} |`,
  );
  return [`## ${title}`, '', '| what | measured | budget | within |', '| --- | --- | --- | --- |', ...lines, ''].join(
    '\n',
  );
}

function report(parts: readonly string[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}; load before the run ${busyBefore.toFixed(1)}`;
  return [`# Benchmarks`, '', `Last run: ${new Date().toISOString().slice(0, 10)}, ${machine}.`, '', ...parts].join(
    '\n',
  );
}
