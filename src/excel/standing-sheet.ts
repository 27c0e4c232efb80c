/// <reference types="office-js" />
import {
  holdingsOf,
  parseRecord,
  recordName,
  type ExistingSheet,
  type SheetRecord,
  type StandingCell,
} from '../report/ownership';
import { readSlices, type SliceSource } from './read/read-slices';
import { isFormula } from './read/sheet-buffer';
import { areaOf, areaProperties, listWorksheets } from './read/sheet-outline';
import { areOurCharts } from './write/write-chart';

/** What Excel says of a sheet that may be ours, once the next request is answered. */
export interface StandingSheet {
  readonly worksheet: Excel.Worksheet;
  readonly record: Excel.NamedItem;
  /** The cells that hold something. */
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
  /** How many tables, comments and shapes of others stand on it. */
  readonly others: readonly OfficeExtension.ClientResult<number>[];
}

export function askStanding(worksheet: Excel.Worksheet): StandingSheet {
  const record = worksheet.names.getItemOrNullObject(recordName);
  record.load('formula');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load(areaProperties);
  const { charts } = worksheet;
  charts.load('items/name');
  const others = [
    worksheet.tables.getCount(),
    worksheet.comments.getCount(),
    worksheet.shapes.getCount(),
  ];
  return { worksheet, record, used, charts, others };
}

/** Asks for the conditional formats of a whole sheet. */
export function askFormats(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = worksheet.getRange().conditionalFormats;
  formats.load('items/type');
  return formats;
}

/** Conditional formats that we write, and that can be kept and put back. */
const ourFormats: readonly string[] = ['Custom', 'DataBar', 'IconSet'];

/** What the sheet is to us. */
export function standingAs(
  { worksheet, record, charts, others }: StandingSheet,
  formats: Excel.ConditionalFormatCollection,
  holdings: ReturnType<typeof holdingsOf>,
): ExistingSheet {
  return {
    name: worksheet.name,
    record: recordOf(record),
    ...holdings,
    foreign:
      others.some((count) => count.value > 0) ||
      !areOurCharts(charts.items.map(({ name }) => name)) ||
      formats.items.some(({ type }) => !ourFormats.includes(type)),
  };
}

/** What we wrote about a sheet, once its hidden name is loaded. */
export function recordOf(name: Excel.NamedItem): SheetRecord | null {
  return name.isNullObject ? null : parseRecord(String(name.formula));
}

/** The cells of a range whose `formulas` and `values` are loaded. */
export function standingCells(range: Excel.Range): StandingCell[] {
  const { rowIndex, columnIndex, values } = range;
  const first = { row: rowIndex + 1, column: columnIndex + 1 };
  return cellsFrom(first, range.formulas, values);
}

/** The cells from a first one on, as Excel's `formulas` and `values` give them. */
export function cellsFrom(
  first: { readonly row: number; readonly column: number },
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): StandingCell[] {
  return formulas.flatMap((line, down) =>
    line.flatMap((formula, across): StandingCell[] => {
      const value = values[down]?.[across];
      const place = { row: first.row + down, column: first.column + across };
      if (isFormula(formula, value)) return [{ ...place, formula, value: null }];
      const isConstant = typeof value === 'number' || typeof value === 'boolean';
      if (isConstant || (typeof value === 'string' && value !== '')) {
        return [{ ...place, formula: null, value }];
      }
      return [];
    }),
  );
}

/**
 * What sheets are to us, by what they hold now. One request, more for those with megabytes of cells.
 */
export async function readStanding(
  context: Excel.RequestContext,
  standing: readonly StandingSheet[],
): Promise<readonly ExistingSheet[]> {
  if (standing.length === 0) return [];
  let formats: Excel.ConditionalFormatCollection[] = [];
  const asked = standing.map((sheet) => ({ sheet, cells: [] as StandingCell[] }));
  const sources = asked.flatMap(({ sheet, cells }): (SliceSource & { cells: StandingCell[] })[] =>
    sheet.used.isNullObject
      ? []
      : [{ worksheet: sheet.worksheet, area: areaOf(sheet.used), cells }],
  );
  const nextRow = sources.map(({ area }) => area.firstRow);
  await readSlices(
    context,
    sources,
    { properties: ['formulas', 'values'] },
    {
      alongside: () => {
        formats = standing.map(({ worksheet }) => askFormats(worksheet));
      },
      onRows: (index, { formulas, values }) => {
        const source = sources[index];
        const row = nextRow[index] ?? 1;
        if (source === undefined) return;
        source.cells.push(...cellsFrom({ row, column: source.area.firstColumn }, formulas, values));
        nextRow[index] = row + formulas.length;
      },
    },
  );
  return asked.flatMap(({ sheet, cells }, index) => {
    const own = formats[index];
    if (own === undefined) return [];
    const kind = recordOf(sheet.record)?.kind ?? null;
    return [standingAs(sheet, own, holdingsOf(kind, cells))];
  });
}

/**
 * The sheets of the workbook in its order, with what we wrote about those that are ours. Only the cells
 * of these are read. Three requests, more for those with megabytes of cells.
 */
export async function existingSheets(
  context: Excel.RequestContext,
): Promise<readonly ExistingSheet[]> {
  const worksheets = await listWorksheets(context);
  const all = worksheets.map(askStanding);
  await context.sync();
  const listed = all.map((sheet) => {
    const record = recordOf(sheet.record);
    return { sheet, record, name: sheet.worksheet.name };
  });
  const ours = listed.filter(({ record, name }) => record?.name === name);
  const read = await readStanding(
    context,
    ours.map(({ sheet }) => sheet),
  );
  const byName = new Map(read.map((sheet) => [sheet.name, sheet]));
  return listed.map(
    ({ name, record }) => byName.get(name) ?? { name, record, fingerprint: null, foreign: false },
  );
}
