import { runFilesReport } from '../../src/cli/report-job';
import { FilesReader } from '../../src/xlsx/files-reader';
import { communeFiles } from '../support/commune-files';
import { CellTable } from '../sheets/layouts/cell-table';

/**
 * `npm run bench:many-files`: how long many files take, and what is kept of them: the heap after 20 files and
 * after 200, each with 5,000 rows that no report needs. Nothing here passes or fails.
 */
const filler = new CellTable();
for (let row = 1; row <= 5000; row += 1) {
  filler.set(row, 1, `Công ty số ${String(row)} ở khu công nghiệp`);
  filler.set(row, 2, `Người liên hệ thứ ${String(row)}`);
  filler.set(row, 3, row * 7919);
}
const communes = communeFiles(100, [filler.toGrid('Doanh nghiệp')]);

function heap(): string {
  global.gc?.();
  return `${(process.memoryUsage().heapUsed / 1024 / 1024).toFixed(1)} MB`;
}

const reader = new FilesReader();
const start = performance.now();
const elapsed = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
for (let index = 0; index < 200; index += 1) {
  const commune = communes[index % communes.length];
  if (commune === undefined) continue;
  // A byte behind the archive, so that no file is a copy of another.
  const bytes = Uint8Array.from([...commune.bytes, index]);
  reader.read(`${String(index)}/${commune.file}`, bytes);
  if (index === 19 || index === 199) {
    console.log(`${String(index + 1)} files: heap ${heap()}, ${elapsed()}`);
  }
}
const job = runFilesReport(reader.outcomes, [], { language: 'vi' });
const kilobytes = Math.round(job.output().length / 1024);
const { length } = job.reading.localities;
console.log(`${String(length)} localities reported: ${String(kilobytes)} kB, ${elapsed()}`);
