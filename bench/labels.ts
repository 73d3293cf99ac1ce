import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LabelInput, type LayoutName, mergeLabels } from '../packages/labels/src/index.ts';
import { sampleLabel } from '../packages/labels/src/sample-label.ts';

/** One measured figure beside what it may be; `ok` says whether it is within. */
export type BenchRow = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: string;
  readonly ok: boolean;
};

type Merge = { readonly milliseconds: number; readonly megabytes: number; readonly outputMegabytes: number };

const LABELS = 1000;
const RUNS = 5;
const MOST_TIMES_QPDF = 2.5;
const MOST_MEGABYTES = 350;
const LAYOUTS: readonly LayoutName[] = ['A6', 'A4-4up'];
const THIS_FILE = fileURLToPath(import.meta.url);

/** Merges 1,000 made-up labels as A6 and 4-up, each run in a process of its own, against the plain merge of `qpdf` where it is installed. */
export async function benchLabels(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'labels-bench-'));
  try {
    await writeLabels(folder);
    return measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeLabels(folder: string): Promise<void> {
  for (let number = 0; number < LABELS; number += 1) {
    await writeFile(
      labelPath(folder, number),
      await sampleLabel(`MY${5_760_000_000 + number}`, { withPictures: true }),
    );
  }
}

function labelPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(4, '0')}.pdf`);
}

/** The contenders take turns, so that a noisy minute hits all of them. */
function measure(folder: string): BenchRow[] {
  const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
  const plain: number[] = [];
  const ours = new Map<LayoutName, Merge[]>(LAYOUTS.map((layout) => [layout, []]));
  for (let run = 0; run < RUNS; run += 1) {
    if (hasQpdf) plain.push(timeQpdf(folder));
    for (const layout of LAYOUTS) ours.get(layout)?.push(mergeInChild(folder, layout));
  }
  const floor = hasQpdf ? median(plain) : undefined;
  const floorRows = floor === undefined ? [] : [row(`${LABELS} labels, plain merge by qpdf`, floor, 'ms', '', true)];
  return [...floorRows, ...LAYOUTS.flatMap((layout) => rowsOf(layout, ours.get(layout) ?? [], floor))];
}

function timeQpdf(folder: string): number {
  const files = Array.from({ length: LABELS }, (_, number) => labelPath(folder, number));
  const start = performance.now();
  // Without this switch it opens each of more than 200 files twice, which would flatter us threefold.
  execFileSync('qpdf', ['--empty', '--keep-files-open=y', '--pages', ...files, '--', join(folder, 'qpdf.out')]);
  return performance.now() - start;
}

function mergeInChild(folder: string, layout: LayoutName): Merge {
  return JSON.parse(execFileSync(process.execPath, [THIS_FILE, '--merge', folder, layout], { encoding: 'utf8' }));
}

function rowsOf(layout: LayoutName, merges: readonly Merge[], floor: number | undefined): BenchRow[] {
  const time = median(merges.map((merge) => merge.milliseconds));
  const peak = Math.max(...merges.map((merge) => merge.megabytes));
  const size = median(merges.map((merge) => merge.outputMegabytes));
  const ratio = floor === undefined ? undefined : time / floor;
  const name = `${LABELS} labels on ${layout}`;
  return [
    row(`${name}, time`, time, 'ms', '', true),
    ...(ratio === undefined
      ? []
      : [row(`${name}, against qpdf`, ratio, '×', `≤ ${MOST_TIMES_QPDF}`, ratio <= MOST_TIMES_QPDF)]),
    row(`${name}, peak memory`, peak, 'MB', `≤ ${MOST_MEGABYTES}`, peak <= MOST_MEGABYTES),
    row(`${name}, file`, size, 'MB', '', true),
  ];
}

function row(name: string, value: number, unit: string, budget: string, ok: boolean): BenchRow {
  return { name, value: Math.round(value * 100) / 100, unit, budget, ok };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** What the child does: read the files one by one, merge, write the sheets, as the server would. */
async function mergeHere(folder: string, layout: LayoutName): Promise<Merge> {
  const start = performance.now();
  const merged = await mergeLabels(readLabels(folder), layout);
  await writeFile(join(folder, `${layout}.out`), merged.pdf);
  const milliseconds = performance.now() - start;
  if (merged.pagesIn !== LABELS) throw new Error(`only ${merged.pagesIn} of ${LABELS} labels were merged`);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { milliseconds, megabytes, outputMegabytes: merged.pdf.length / 1024 ** 2 };
}

async function* readLabels(folder: string): AsyncGenerator<LabelInput> {
  for (let number = 0; number < LABELS; number += 1) {
    yield { key: String(number), bytes: await readFile(labelPath(folder, number)) };
  }
}

if (process.argv[1] === THIS_FILE) {
  const [flag, folder, layout] = process.argv.slice(2);
  const known = LAYOUTS.find((name) => name === layout);
  if (flag === '--merge' && folder && known) console.log(JSON.stringify(await mergeHere(folder, known)));
  else console.table(await benchLabels());
}
