import { readFileSync, writeFileSync } from 'node:fs';
import { runReport } from '../../src/cli/report-job';
import { figuresOf } from '../../src/coverage/figures-of';
import { readWorkbook } from '../../src/sheets/read-workbook';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { floorPass } from './floor';
import { naiveReport } from './naive-report';

/** What one task took, in a process of its own, because a process keeps the memory that it once had. */
export interface Measurement {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes that the process held at most. */
  readonly peakMemory: number;
}

const tasks: Readonly<Record<string, (file: string, out: string) => Promise<void> | void>> = {
  job: (file, out) => {
    writeFileSync(out, runReport(readFileSync(file), { language: 'vi' }).output());
  },
  exceljs: naiveReport,
  grids: (file) => {
    const reading = readWorkbook(readWorkbookFile(readFileSync(file)).grids);
    figuresOf(reading.localities, reading.asOf);
  },
  floor: (file) => {
    floorPass(readWorkbookFile(readFileSync(file)).grids);
  },
};

async function main([task = '', file = '', out = '']: readonly string[]): Promise<void> {
  const start = performance.now();
  await tasks[task]?.(file, out);
  const time = performance.now() - start;
  const measurement: Measurement = { time, peakMemory: process.resourceUsage().maxRSS * 1024 };
  process.send?.(measurement);
}

void main(process.argv.slice(2));
