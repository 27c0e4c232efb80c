import { read } from '@e965/xlsx';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/session/problem';
import type { Progress } from '../../src/session/progress';
import { FileProblem } from '../../src/xlsx/file-problem';
import { FileSession } from '../../src/xlsx/file-session';
import { NotAWorkbookError } from '../../src/xlsx/workbook-error';
import { smallPlan } from '../excel/small-plan';
import { pack, staffParts, textOf, unpack } from './staff-package';
import { row, workbookBytes } from './workbook-bytes';

const cell = (address: string, content: string, attributes = ''): string =>
  `<c r="${address}" ${attributes}>${content}</c>`;
const text = (address: string, content: string, attributes = ''): string =>
  cell(address, `<is><t>${content}</t></is>`, `t="inlineStr" ${attributes}`);
const number = (address: string, value: number): string => cell(address, `<v>${value}</v>`);

/** A table of two communes with a sum, a hidden sheet, and a cell that is formatted as text. */
const file = workbookBytes({
  sheets: {
    'T6.2024': `<sheetData>${row(1, text('A1', 'Xã') + text('B1', 'Dân số') + text('C1', 'BHYT'))}${row(
      2,
      text('A2', 'Xã A') + number('B2', 100) + text('C2', '1.065', 's="1"'),
    )}${row(3, text('A3', 'Xã B') + number('B3', 0) + number('C3', 7))}${row(
      4,
      text('A4', 'Xã C') + number('B4', 50) + number('C4', 40),
    )}${row(5, text('A5', 'Tổng') + cell('C5', '<f>SUM(C2:C4)</f><v>47</v>'))}</sheetData>`,
    Ẩn: `<sheetData>${row(1, number('A1', 1))}</sheetData>`,
  },
  states: { Ẩn: 'state="hidden"' },
  styles: '<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="49" xfId="0"/></cellXfs>',
});

const repair = { sheet: 'T6.2024', row: 2, column: 3, before: '1.065', after: 1065 } as const;
const insertion = {
  sheet: 'T6.2024',
  kind: 'coverage',
  rows: [2, 3, 4],
  participants: 3,
  other: 2,
  column: 4,
} as const;

async function problemOf(work: Promise<unknown>): Promise<Problem | null> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  return null;
}

/** Values and formulas of a sheet, as another program reads them. */
async function cellsOf(session: FileSession, sheet: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const cells = read(await session.file(), { cellFormula: true, cellNF: true }).Sheets[sheet] ?? {};
  for (const [address, one] of Object.entries(cells)) {
    if (address.startsWith('!')) continue;
    const { v, f } = one as { v?: unknown; f?: string };
    found[address] = f === undefined ? v : [f, v];
  }
  return found;
}

describe('xlsx: file session', () => {
  it('opens workbooks only', () => {
    expect(() => FileSession.open(new TextEncoder().encode('Xã A;100'))).to.throw(
      NotAWorkbookError,
    );
  });

  it('lists sheets in their order', async () => {
    const session = FileSession.open(file);
    await session.writeReport([smallPlan('BC A', 1)]);
    expect(await session.listSheets()).to.deep.equal([
      { name: 'T6.2024', visible: true, generated: false },
      { name: 'Ẩn', visible: false, generated: false },
      { name: 'BC A', visible: true, generated: true },
    ]);
  });

  it('reads the sheets that are asked for, and says how far it is', async () => {
    const session = FileSession.open(file);
    const steps: Progress[] = [];
    const grids = await session.readSheets(['Ẩn'], { onProgress: (step) => steps.push(step) });
    expect(grids.map(({ sheet, values }) => [sheet, values])).to.deep.equal([['Ẩn', [[1]]]]);
    expect(steps).to.deep.equal([
      { stage: 'read', done: 0, total: 1 },
      { stage: 'read', done: 1, total: 1 },
    ]);
    const signal = AbortSignal.abort();
    expect((await problemOf(session.readSheets(undefined, { signal })))?.code).to.equal(
      'cancelled',
    );
  });

  it('writes reports, rewrites them in place, and takes the last one back to the byte', async () => {
    const session = FileSession.open(file);
    const steps: Progress[] = [];
    const first = await session.writeReport([smallPlan('BC A', 1), smallPlan('BC B', 1)], {
      onProgress: (step) => steps.push(step),
    });
    expect(first).to.deep.equal({
      sheets: ['BC A', 'BC B'],
      rewritten: [],
      leftOut: [],
      undoable: true,
    });
    expect(steps.map(({ done }) => done)).to.deep.equal([0, 1, 2]);
    const written = await session.file();
    const second = await session.writeReport([smallPlan('BC A', 2)]);
    expect(second.rewritten).to.deep.equal(['BC A']);
    expect((await cellsOf(session, 'BC A')).A2).to.equal(2);
    expect((await session.undoReport())?.restored).to.deep.equal(['BC A']);
    expect(await session.file()).to.equal(written);
    expect(await session.undoReport()).to.equal(null);
  });

  it('stops between two sheets, and nothing has changed', async () => {
    const session = FileSession.open(file);
    const stop = new AbortController();
    const plans = [smallPlan('BC A', 1), smallPlan('BC B', 1)];
    const onProgress = ({ done }: Progress): void => {
      if (done === 1) stop.abort();
    };
    const problem = await problemOf(
      session.writeReport(plans, { signal: stop.signal, onProgress }),
    );
    expect(problem).to.include({ code: 'cancelled', unchanged: true });
    expect(await session.file()).to.equal(file);
    expect(await session.undoReport()).to.equal(null);
  });

  it('overwrites no sheet of others', async () => {
    const session = FileSession.open(file);
    const problem = await problemOf(
      session.writeReport([smallPlan('BC A', 1), smallPlan('T6.2024', 1)]),
    );
    expect(problem).to.include({ code: 'sheet-in-use', unchanged: true });
    expect(await session.file()).to.equal(file);
  });

  it('repairs cells that hold what was shown, and lets Excel calculate what depends on them', async () => {
    const session = FileSession.open(file);
    const skipped = [
      { ...repair, row: 5, before: '47' },
      { ...repair, row: 2, column: 1, before: 'Xã' },
      { ...repair, sheet: 'T5' },
    ];
    expect(await session.repairCells([repair, ...skipped])).to.deep.equal({
      repaired: ['T6.2024!C2'],
      skipped: ['T6.2024!C5', 'T6.2024!A2', 'T5!C2'],
    });
    const [grid] = await session.readSheets(['T6.2024']);
    expect(grid?.values[1]?.[2]).to.equal(1065);
    const parts = unpack(await session.file());
    // No cell of the format "text" any more: the number would be a text when somebody edits it.
    expect(textOf(parts, 'xl/worksheets/sheet1.xml')).to.include('<c r="C2" s="2"><v>1065</v></c>');
    expect(textOf(parts, 'xl/styles.xml')).to.match(/<xf numFmtId="49"[^>]*\/><xf numFmtId="0"/);
    expect(textOf(parts, 'xl/workbook.xml')).to.include('<calcPr fullCalcOnLoad="1"/>');
    expect((await session.undoRepair())?.restored).to.deep.equal(['T6.2024!C2']);
    expect(await session.file()).to.equal(file);
    expect(await session.undoRepair()).to.equal(null);
  });

  it('changes no cell of a sheet that its owner has locked', async () => {
    const locked = workbookBytes({
      sheets: {
        A: `<sheetData>${row(1, text('A1', '1.065'))}</sheetData><sheetProtection sheet="1"/>`,
      },
    });
    const session = FileSession.open(locked);
    const problem = await problemOf(
      session.repairCells([{ sheet: 'A', row: 1, column: 1, before: '1.065', after: 1065 }]),
    );
    expect(problem?.code).to.equal('protected-sheet');
    expect(problem?.details).to.deep.equal({ sheet: 'A' });
    expect(await session.file()).to.equal(locked);
  });

  it('inserts plain formulas that follow the rules of ours', async () => {
    const session = FileSession.open(file);
    expect(await session.insertFormulas(insertion)).to.deep.equal({
      place: 'T6.2024!D2:D4',
      spilled: false,
    });
    await session.insertFormulas({ ...insertion, kind: 'remaining', column: 5 });
    const cells = await cellsOf(session, 'T6.2024');
    const coverage = (line: number): string =>
      `IF(COUNT(C${line},B${line})<2,NA(),IF(MIN(C${line},B${line})<0,NA(),C${line}/B${line}))`;
    // Codes of #N/A and #DIV/0!.
    expect(cells.D2).to.deep.equal([coverage(2), 42]);
    expect(cells.D3).to.deep.equal([coverage(3), 7]);
    expect(cells.D4).to.deep.equal([coverage(4), 0.8]);
    expect(cells.E3).to.deep.equal([
      'IF(COUNT(C3,B3)<2,NA(),IF(MIN(C3,B3)<0,NA(),MAX(0,B3-C3)))',
      0,
    ]);
    expect(cells.E4).to.have.property('1', 10);
    expect((await problemOf(session.insertFormulas(insertion)))?.code).to.equal('cells-filled');
    expect((await session.undoFormulas())?.restored).to.deep.equal([
      'T6.2024!E2',
      'T6.2024!E3',
      'T6.2024!E4',
    ]);
    expect(await session.undoFormulas()).to.equal(null);
    expect(await cellsOf(session, 'T6.2024')).to.not.have.property('E2');
  });

  it('takes back an earlier change and keeps those after it, in any order', async () => {
    const changed = FileSession.open(file);
    await changed.repairCells([repair]);
    await changed.insertFormulas(insertion);
    await changed.writeReport([smallPlan('BC A', 1)]);
    await changed.undoRepair();
    const cells = await cellsOf(changed, 'T6.2024');
    expect(cells.C2).to.equal('1.065');
    expect(cells.D4).to.have.property('1', 0.8);
    expect((await cellsOf(changed, 'BC A')).A2).to.equal(1);
    await changed.undoReport();
    expect(await changed.listSheets()).to.have.length(2);
    expect((await cellsOf(changed, 'T6.2024')).D4).to.have.property('1', 0.8);
    await changed.undoFormulas();
    expect(await changed.file()).to.equal(file);

    const other = FileSession.open(file);
    await other.writeReport([smallPlan('BC A', 1)]);
    await other.repairCells([repair]);
    await other.undoReport();
    expect((await cellsOf(other, 'T6.2024')).C2).to.equal(1065);
    expect(await other.listSheets()).to.have.length(2);
    await other.undoRepair();
    expect(await other.file()).to.equal(file);
  });

  it('goes to cells of any sheet, and tells where the user is', async () => {
    const session = FileSession.open(file);
    expect(await session.selection()).to.deep.equal({ sheet: 'T6.2024', cell: 'A1' });
    await session.select({ sheet: 'Ẩn', cell: 'A1:B2' });
    expect(await session.selection()).to.deep.equal({ sheet: 'Ẩn', cell: 'A1:B2' });
    const gone = await problemOf(session.select({ sheet: 'T5', cell: null }));
    expect(gone?.code).to.equal('no-such-sheet');
    expect(gone?.details).to.deep.equal({ sheet: 'T5' });
  });

  it('keeps choices with the file, and every other part as it was', async () => {
    const session = FileSession.open(pack(staffParts()));
    expect(await session.readSetting('pane')).to.equal(null);
    const value = '{"sheet":"<T6> & “T7”\\n"}';
    await session.writeSetting('pane', value);
    const saved = await session.file();
    const parts = unpack(saved);
    for (const [path, bytes] of Object.entries(staffParts())) {
      if (path === '[Content_Types].xml' || path === 'xl/_rels/workbook.xml.rels') continue;
      expect(parts[path], path).to.deep.equal(bytes);
    }
    const again = FileSession.open(saved);
    expect(await again.readSetting('pane')).to.equal(value);
    expect(await again.file()).to.equal(saved);
    await again.writeSetting('pane', '{}');
    const later = unpack(await again.file());
    expect(Object.keys(later)).to.deep.equal(Object.keys(parts));
    expect(await FileSession.open(await again.file()).readSetting('pane')).to.equal('{}');
  });

  it('does one job after the other', async () => {
    const session = FileSession.open(file);
    await Promise.all([
      session.writeReport([smallPlan('BC A', 1)]),
      session.writeReport([smallPlan('BC A', 2)]),
      problemOf(session.select({ sheet: 'T5', cell: null })),
      session.writeReport([smallPlan('BC A', 3)]),
    ]);
    expect((await cellsOf(session, 'BC A')).A2).to.equal(3);
    expect(await session.listSheets()).to.have.length(3);
  });

  it('knows its reports again after the file was saved', async () => {
    const session = FileSession.open(
      readFileSync(join(__dirname, '..', 'cases', 'giao-thuy-2024-06', 'workbook.xlsx')),
    );
    await session.writeReport([smallPlan('BC A', 1)]);
    const again = FileSession.open(await session.file());
    expect((await again.writeReport([smallPlan('BC A', 2)])).rewritten).to.deep.equal(['BC A']);
    expect((await again.existingSheets()).at(-1)?.record?.key).to.equal('BC A');
  });
});
