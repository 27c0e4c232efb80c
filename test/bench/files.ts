import { utils, read, write } from '@e965/xlsx';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure';
import { median } from './figure';
import { inProcess } from './in-process';
import { syntheticWorkbook } from './synthetic-workbook';
import type { Size } from './synthetic-workbook';
import type { Measurement } from './worker';

const sizes: readonly Size[] = [
  { localities: 3_321, districts: 34 },
  { localities: 100_000, districts: 34 },
];
const runs = 3;

/** The whole job from file to file, beside two others who do it. */
export async function fileFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baophu-bench-'));
  const figures: Figure[] = [];
  try {
    for (const size of sizes) figures.push(...(await measure(size, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return figures;
}

async function measure(size: Size, folder: string): Promise<readonly Figure[]> {
  const [file, sums, out] = ['book.xlsx', 'sumifs.xlsx', 'out.xlsx'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const bytes = syntheticWorkbook(size);
  writeFileSync(file, bytes);
  writeFileSync(sums, sumifsWorkbook(bytes, size));
  const ours: Measurement[] = [];
  const theirs: Measurement[] = [];
  const office: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const own = await inProcess('job', file, out);
    if (own !== null) ours.push(own);
    const other = await inProcess('exceljs', file, out);
    if (other !== null) theirs.push(other);
    const time = recalculated(sums, folder);
    if (time !== null) office.push(time);
  }
  const section = 'File to file';
  const what = `${size.localities.toLocaleString('en')} localities, ${String(size.districts)} districts`;
  const time = median(ours.map((one) => one.time)) / 1000;
  const memory = median(ours.map((one) => one.peakMemory)) / 1024 / 1024;
  const figures: Figure[] = [];
  if (theirs.length > 0) {
    const script = { what: 'exceljs script', value: median(theirs.map((one) => one.time)) / 1000 };
    figures.push({ section, what, value: time, unit: 's', beside: script, runs });
    const held = median(theirs.map((one) => one.peakMemory)) / 1024 / 1024;
    const beside = { what: 'exceljs script', value: held };
    figures.push({
      section,
      what: `${what}, peak memory`,
      value: memory,
      unit: 'MB',
      beside,
      runs,
    });
  } else {
    console.error('exceljs is not there: npm install --no-save exceljs@4.4.0');
    figures.push({ section, what, value: time, unit: 's', beside: null, runs });
  }
  if (office.length > 0) {
    const beside = { what: 'LibreOffice, SUMIFS', value: median(office) / 1000 };
    figures.push({ section, what, value: time, unit: 's', beside, runs });
  }
  return figures;
}

/** The same districts by SUMIFS on a sheet of its own, none of them calculated yet. */
function sumifsWorkbook(bytes: Uint8Array, { localities }: Size): Uint8Array {
  const book = read(bytes, { type: 'array' });
  const source = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const rows = utils.sheet_to_json<readonly unknown[]>(source, { header: 1 });
  const districts = new Set(rows.slice(9, 9 + localities).map((row) => String(row[3])));
  const last = String(9 + localities);
  const cells: Record<string, unknown> = {};
  [...districts].forEach((district, index) => {
    const row = String(index + 1);
    cells[`A${row}`] = { t: 's', v: district };
    ['F', 'G', 'H', 'I', 'M', 'N'].forEach((column, at) => {
      const formula = `SUMIFS('T6.2024'!${column}10:${column}${last},'T6.2024'!D10:D${last},A${row})`;
      cells[`${'BCDEFG'.charAt(at)}${row}`] = { t: 'n', f: formula };
    });
  });
  cells['!ref'] = `A1:G${String(districts.size)}`;
  utils.book_append_sheet(book, cells, 'Tong hop');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

/** Milliseconds; `null` where there is no LibreOffice. */
function recalculated(file: string, folder: string): number | null {
  const start = performance.now();
  const { status } = spawnSync('soffice', [
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'office'),
    file,
  ]);
  return status === 0 ? performance.now() - start : null;
}
