import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '../../src/cli/report-job';
import type { Duration, Measurement } from './measurement';
import { syntheticWorkbook } from './synthetic-workbook';
import type { Size } from './synthetic-workbook';

/**
 * `npm run bench [LOCALITIES:DISTRICTS]…` makes workbooks of these sizes and measures the main job on
 * them, file to file. Nothing here passes or fails: times depend on the machine and on what else it does.
 */
interface Row {
  readonly size: Size;
  readonly fileBytes: number;
  readonly outBytes: number;
  readonly library: Measurement;
  readonly job: Measurement;
  /** The command itself, start of Node included, ms. */
  readonly command: number;
}

const defaultSizes = ['3321:34', '100000:34', '100000:1024'];
const stages: readonly Stage[] = ['load', 'recognise', 'compute', 'write'];

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const sizes = (given.length > 0 ? given : defaultSizes).map(sizeOf);
  const folder = mkdtempSync(join(tmpdir(), 'baophu-bench-'));
  try {
    const rows: Row[] = [];
    for (const size of sizes) rows.push(await measure(size, folder));
    console.log(table(rows));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizeOf(text: string): Size {
  const [localities = NaN, districts = NaN] = text.split(':').map(Number);
  if (!(districts >= 1 && localities >= districts)) {
    throw new Error(`Not a size (LOCALITIES:DISTRICTS): ${text}`);
  }
  return { localities, districts };
}

async function measure(size: Size, folder: string): Promise<Row> {
  const file = join(folder, `${String(size.localities)}-${String(size.districts)}.xlsx`);
  const out = file.replace('.xlsx', '-out.xlsx');
  writeFileSync(file, syntheticWorkbook(size));
  const library = await inProcess('library', file);
  const job = await inProcess('job', file, out);
  const command = timeCommand(file, join(folder, `command-${String(Date.now())}.xlsx`));
  return {
    size,
    fileBytes: statSync(file).size,
    outBytes: statSync(out).size,
    library,
    job,
    command,
  };
}

function inProcess(...parameters: readonly string[]): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(__dirname, 'worker.ts'), parameters, { execArgv: process.execArgv });
    worker.once('message', (measurement) => {
      resolve(measurement as Measurement);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      // After a message this changes nothing.
      reject(new Error(`${parameters.join(' ')}: the worker ended with ${String(code)}`));
    });
  });
}

function timeCommand(file: string, out: string): number {
  const command = join(__dirname, '..', '..', 'src', 'cli', 'baophu.cjs');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, 'report', file, '--out', out, '--json', `${out}.json`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`baophu report ended with ${String(status)}: ${stderr}`);
  return performance.now() - start;
}

function table(rows: readonly Row[]): string {
  const seconds = (ms: number): string => (ms / 1000).toFixed(2);
  const both = (duration: Duration | undefined): string =>
    duration === undefined ? '' : `${seconds(duration.clock)} (${seconds(duration.processor)})`;
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  const line = (name: string, cell: (row: Row) => string): string[] => [name, ...rows.map(cell)];
  const lines = [
    line('localities', ({ size }) => String(size.localities)),
    line('districts', ({ size }) => String(size.districts)),
    line('file, MB', ({ fileBytes }) => megabytes(fileBytes)),
    line('written file, MB', ({ outBytes }) => megabytes(outBytes)),
    line('seconds by the clock (of processor time)', () => ''),
    line('  the library alone loads the file', ({ library }) => both(library.total)),
    ...stages.map((stage) => line(`  ${stage}`, ({ job }) => both(job.stages[stage]))),
    line('  file to file', ({ job }) => both(job.total)),
    line('  less the library alone', ({ job, library }) => both(less(job.total, library.total))),
    line('  the command, with --out and --json', ({ command }) => seconds(command)),
    line('processor time per 1,000 localities, ms', ({ job, size }) =>
      ((job.total.processor / size.localities) * 1000).toFixed(1),
    ),
    line('peak memory, MB', ({ job }) => megabytes(job.peakMemory)),
    line('  of the library alone', ({ library }) => megabytes(library.peakMemory)),
  ];
  const widths = [0, ...rows.map((_, index) => index + 1)].map((column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? '').length)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width + 2);
        })
        .join(''),
    )
    .join('\n');
}

function less(whole: Duration, part: Duration): Duration {
  return { clock: whole.clock - part.clock, processor: whole.processor - part.processor };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
