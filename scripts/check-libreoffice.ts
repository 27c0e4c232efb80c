/**
 * Checks the generated sheets against another spreadsheet program. Every sample workbook (or those that are
 * named on the command line) goes through the command line, a few through the workbench; LibreOffice opens the result, calculates every formula anew, saves it, and prints it.
 * What it calculates must be what we wrote.
 */
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../src/cli/command';
import type { PlanValue, SheetPlan } from '../src/report/sheet-plan';
import { readExistingSheets } from '../src/xlsx/existing-sheets';
import { writePlans } from '../src/xlsx/plan-writer';
import { saveFromHost } from './save-from-host';

const cases = 'test/cases';
const savedSamples = ['can-tho-2025-10', 'error-cells', 'giao-thuy-2024-06', 'legacy-fonts'];
const precision = 1e-9;
const shownFaults = 10;

/** Makes LibreOffice calculate workbooks of other programs whenever it opens them (0: always). */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

class CheckError extends Error {
  override readonly name = 'CheckError';
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'baophu-libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const office = new Office(profile);
    const out = join(folder, 'written');
    const written = [...(await generate(out)), ...(await generateFromHost(out))];
    const control = writeControl(out);
    office.convert('xlsx', join(folder, 'recalculated'), [...written, control]);
    office.convert('pdf', join(folder, 'printed'), written);

    checkControl(join(folder, 'recalculated', basename(control)));
    const faults = written.flatMap((file) => {
      const name = basename(file);
      const recalculated = join(folder, 'recalculated', name);
      const printed = join(folder, 'printed', name.replace(/\.\w+$/, '.pdf'));
      return shortList([...compare(file, recalculated), ...checkPages(printed)]).map(
        (fault) => `${name}: ${fault}`,
      );
    });
    if (faults.length > 0) throw new CheckError(faults.join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One LibreOffice with settings of its own, whatever else runs on the machine. */
class Office {
  readonly #profile: string;

  constructor(profile: string) {
    this.#profile = profile;
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    } catch (cause) {
      throw new CheckError('soffice is not on the path: install libreoffice-calc-nogui.', {
        cause,
      });
    }
  }

  convert(format: string, out: string, files: readonly string[]): void {
    const profile = `-env:UserInstallation=${pathToFileURL(this.#profile).href}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', out, ...files],
      { stdio: 'ignore' },
    );
  }
}

/** Runs the command on every sample. */
async function generate(out: string): Promise<string[]> {
  mkdirSync(out);
  const files: string[] = [];
  for (const name of samples()) {
    const workbook = join(cases, name, 'workbook.xlsx');
    const target = join(out, `${name}.xlsx`);
    let said = '';
    const code = await runCommand(['report', workbook, '--out', target, '--lang', 'vi'], {
      out: () => undefined,
      error: (text) => (said += text),
      interactive: false,
    });
    if (code !== 0) throw new CheckError(`${name}: the command ended with ${code}. ${said}`);
    files.push(target);
  }
  if (files.length === 0) throw new CheckError(`There are no samples in ${cases}.`);
  return files;
}

/** Runs the add-in's own way on some samples: on the embedded Excel, saved as the workbench saves. */
async function generateFromHost(out: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of samples().filter((each) => savedSamples.includes(each))) {
    const target = join(out, `${name}.saved.xlsx`);
    writeFileSync(target, await saveFromHost(readFileSync(join(cases, name, 'workbook.xlsx'))));
    files.push(target);
  }
  return files;
}

function samples(): readonly string[] {
  const wanted = process.argv.slice(2);
  return readdirSync(cases)
    .filter((name) => existsSync(join(cases, name, 'workbook.xlsx')))
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .sort();
}

/** Faults of the sheets that we wrote, each with its cell. */
function compare(written: string, recalculated: string): string[] {
  if (!existsSync(recalculated)) return ['LibreOffice could not open it.'];
  const bytes = readFileSync(written);
  const before = read(bytes);
  const after = read(readFileSync(recalculated));
  const ours = readExistingSheets(bytes).filter(({ record }) => record !== null);
  if (ours.length === 0) return ['It holds no sheet of ours.'];
  let formulas = 0;
  const faults = ours.flatMap(({ name }) => {
    const sheet = sheetOf(before, name);
    const other = after.Sheets[name];
    if (other === undefined) return [`“${name}” is missing.`];
    return cellsOf(sheet).flatMap(([address, cell]) => {
      if (cell.f !== undefined) formulas += 1;
      const fault = difference(cell, other[address] as CellObject | undefined);
      return fault === null ? [] : [`${name}!${address}: ${fault} (${cell.f ?? 'a constant'})`];
    });
  });
  process.stdout.write(`${basename(written)}: ${ours.length} sheets, ${formulas} formulas\n`);
  return faults;
}

function difference(before: CellObject, after: CellObject | undefined): string | null {
  const wrote = before.v ?? '';
  const calculated = after?.v ?? '';
  if (after?.t === 'e' || before.t === 'e') return `an error, ${after?.w ?? String(wrote)}`;
  const equal =
    typeof wrote === 'number' && typeof calculated === 'number'
      ? Math.abs(wrote - calculated) <= precision * Math.max(1, Math.abs(wrote))
      : wrote === calculated;
  return equal ? null : `we wrote ${String(wrote)}, LibreOffice has ${String(calculated)}`;
}

/** One wrong formula stands in every row: the first few faults of a workbook tell enough. */
function shortList(faults: readonly string[]): readonly string[] {
  if (faults.length <= shownFaults) return faults;
  return [...faults.slice(0, shownFaults), `… and ${faults.length - shownFaults} more`];
}

function checkPages(printed: string): string[] {
  if (!existsSync(printed)) return ['LibreOffice could not print it.'];
  const pages = readFileSync(printed, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return pages > 0 ? [] : ['It prints no page.'];
}

/** A workbook with a wrong value beside a formula: unless it comes back right, nothing was calculated. */
function writeControl(out: string): string {
  const sample = readFileSync(join(cases, 'giao-thuy-2024-06', 'workbook.xlsx'));
  const value: PlanValue = { formula: '1+1', value: 3 };
  const area = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 };
  const plan: SheetPlan = {
    name: 'Control',
    kind: 'checks',
    key: '',
    blocks: [{ row: 1, column: 1, values: [[value]] }],
    styles: {},
    styleRanges: [],
    merges: [],
    columnWidths: [],
    rowHeights: {},
    conditionalFormats: [],
    links: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
      printArea: area,
    },
    tabColor: '000000',
  };
  const file = join(out, 'control.xlsx');
  writeFileSync(file, writePlans(sample, [plan]));
  return file;
}

function checkControl(recalculated: string): void {
  const sheet = sheetOf(read(readFileSync(recalculated)), 'Control');
  const value = (sheet.A1 as CellObject | undefined)?.v;
  if (value !== 2) throw new CheckError(`LibreOffice did not calculate: 1+1 is ${String(value)}.`);
}

function sheetOf(workbook: WorkBook, name: string): WorkSheet {
  const sheet = workbook.Sheets[name];
  if (sheet === undefined) throw new CheckError(`“${name}” is missing.`);
  return sheet;
}

function cellsOf(sheet: WorkSheet): [string, CellObject][] {
  const entries = Object.entries(sheet) as [string, CellObject][];
  return entries.filter(([address]) => !address.startsWith('!'));
}

main().catch((error: unknown) => {
  if (!(error instanceof CheckError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
