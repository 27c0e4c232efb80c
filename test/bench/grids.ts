import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOf } from '../../src/coverage/figures-of';
import { readWorkbook } from '../../src/sheets/read-workbook';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import type { Figure } from './figure';
import { inTurns } from './figure';
import { floorPass } from './floor';
import { inProcess } from './in-process';
import { syntheticWorkbook } from './synthetic-workbook';

const sizes = [1_000, 10_000, 100_000];
const runs = 7;

/** Reading and figures, from grids in memory to figures. */
export async function gridFigures(): Promise<readonly Figure[]> {
  const section = 'Reading and figures, from grids of 14 columns';
  const folder = mkdtempSync(join(tmpdir(), 'baophu-bench-'));
  const figures: Figure[] = [];
  const perLocality: number[] = [];
  try {
    for (const localities of sizes) {
      const bytes = syntheticWorkbook({ localities, districts: 34 });
      const file = join(folder, 'book.xlsx');
      writeFileSync(file, bytes);
      const { grids } = readWorkbookFile(bytes);
      const read = (): void => {
        const reading = readWorkbook(grids);
        figuresOf(reading.localities, reading.asOf);
      };
      const floor = (): void => {
        floorPass(grids);
      };
      await inTurns(2, [read, floor]);
      const [time = NaN, least = NaN] = await inTurns(runs, [read, floor]);
      const size = localities.toLocaleString('en');
      const beside = { what: 'floor', value: least };
      figures.push({ section, what: `${size} localities`, value: time, unit: 'ms', beside, runs });
      perLocality.push((time / localities) * 1000);
      const [ours, floors] = [await inProcess('grids', file), await inProcess('floor', file)];
      const megabytes = (bytesHeld: number | undefined): number => (bytesHeld ?? NaN) / 1024 / 1024;
      figures.push({
        section,
        what: `${size} localities, peak memory with the file's loading`,
        value: megabytes(ours?.peakMemory),
        unit: 'MB',
        beside: { what: 'floor', value: megabytes(floors?.peakMemory) },
        runs: 1,
      });
    }
    const [first = NaN] = perLocality;
    const last = perLocality.at(-1) ?? NaN;
    const beside = { what: 'of 1,000', value: first };
    const what = 'growth: time per locality of 100,000';
    figures.push({ section, what, value: last, unit: 'µs', beside, runs });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return figures;
}
