import { chosenColumns } from './columns/chosen-columns';
import { numberAt } from './columns/column-numbers';
import type { Grid } from './grid';
import { readKeptTable } from './kept/kept-table';
import type { KeptTable } from './kept/kept-table';
import { growthTexts } from './periods/growth-texts';
import type { GrowthText } from './periods/growth-texts';
import type { Merger } from './periods/merger';
import { readMergers } from './periods/read-mergers';
import type { Column, ColumnChoice, IgnoredReason, IgnoredSheet, ReadingOptions } from './reading';
import { viewSheet } from './sheet-view';
import type { SheetView } from './sheet-view';
import { countsSchemes, readTable } from './tables/read-table';
import { recognisedTable } from './tables/recognised-table';
import type { RecognisedTable } from './tables/recognised-table';
import { schemeRows } from './tables/scheme-rows';
import type { TableDraft } from './tables/table-draft';
import { findTables } from './tables/table-region';
import type { TableRegion } from './tables/table-region';

/**
 * What the sheets of one workbook say by themselves, before they are held against each other: plain data
 * that can be kept when the workbook is gone.
 */
export interface RecognisedSheets {
  /** What the list of files calls the workbook; absent: the workbook at hand. */
  readonly file?: string;
  /** All sheets, in the workbook's order. */
  readonly sheets: readonly string[];
  readonly tables: readonly RecognisedTable[];
  readonly ignored: readonly IgnoredSheet[];
  readonly mergers: readonly Merger[];
  readonly kept: readonly KeptTable[];
  /** Texts that speak of steady growth. */
  readonly growthTexts: readonly GrowthText[];
}

/**
 * Finds the tables of localities of one workbook. Pure: nothing but the grids decides.
 *
 * @param grids all sheets in the workbook's order
 * @param file what the list of files calls the workbook, where there are several; every place bears it
 */
export function recogniseSheets(
  grids: readonly Grid[],
  options: ReadingOptions = {},
  file?: string,
): RecognisedSheets {
  const place = file === undefined ? {} : { file };
  const tables: RecognisedTable[] = [];
  const ignored: IgnoredSheet[] = [];
  const mergers: Merger[] = [];
  const kept: KeptTable[] = [];
  for (const grid of grids) {
    const result = readSheet(grid, options);
    if ('kept' in result) kept.push(result.kept);
    if ('reason' in result) ignored.push({ ...place, sheet: grid.sheet, ...result });
    else
      tables.push(
        ...result.drafts.map((one) => recognisedTable(one, options.groupBy ?? null, file)),
      );
    if ('mergers' in result) mergers.push(...result.mergers.map((one) => ({ ...one, ...place })));
  }
  return {
    ...place,
    sheets: grids.map(({ sheet }) => sheet),
    tables,
    ignored,
    mergers,
    kept,
    growthTexts: growthTexts(grids).map((one) => ({ ...one, ...place })),
  };
}

type SheetResult =
  | { readonly drafts: readonly TableDraft[] }
  | { readonly reason: 'kept-periods'; readonly kept: KeptTable }
  | { readonly reason: 'mergers'; readonly mergers: readonly Merger[] }
  | { readonly reason: IgnoredReason; readonly columns?: readonly Column[] };

function readSheet(grid: Grid, options: ReadingOptions): SheetResult {
  if (grid.generated) return { reason: 'generated-report' };
  if (grid.values.length === 0) return { reason: 'empty' };
  const kept = readKeptTable(grid);
  if (kept !== null) return { reason: 'kept-periods', kept };
  if (options.sheets !== undefined && !options.sheets.includes(grid.sheet))
    return { reason: 'not-chosen' };
  const view = viewSheet(grid);
  const result = readTables(view, options);
  // A sheet that counts somebody is a table, also when it names the old units beside the new.
  if ('drafts' in result && result.drafts.some(countsSchemes)) return result;
  const mergers = readMergers(view);
  return mergers === null ? result : { reason: 'mergers', mergers };
}

function readTables(view: SheetView, options: ReadingOptions): SheetResult {
  const { groupBy = null, columns: choices = [], headers = [] } = options;
  const named = headers
    .filter(({ sheet }) => sheet === view.grid.sheet)
    .map(({ row }) => row - view.grid.firstRow);
  const drafts: TableDraft[] = [];
  const reasons: IgnoredReason[] = [];
  const regions = findTables(view, named);
  for (const region of regions) {
    const chosen = chosenColumns(view, region, choices);
    const parts = schemeRows(view, region);
    const above = region.titleFirst === 0 ? null : (drafts[0]?.title ?? null);
    const results =
      parts.length === 0
        ? [readTable(view, region, groupBy, chosen, null, above)]
        : parts.map((part) =>
            readTable(part.view, part.region, groupBy, chosen, part.scheme, above),
          );
    const found: TableDraft[] = [];
    for (const result of results) {
      if ('draft' in result) found.push(ofSamePlaces(result.draft, drafts[0]));
      else reasons.push(result.reason);
    }
    drafts.push(...saidOnce(found));
  }
  if (drafts.length > 0) return { drafts: drafts.map((draft) => totalsOfSheet(draft, drafts)) };
  const closest = (['no-figures', 'no-localities'] as const).find((reason) =>
    reasons.includes(reason),
  );
  const reason = closest ?? 'no-locality-column';
  const [pointedAt] = regions.filter(({ headerFirst, headerLast }) =>
    named.some((row) => row >= headerFirst && row <= headerLast),
  );
  return pointedAt === undefined
    ? { reason }
    : { reason, columns: unread(view, pointedAt, choices) };
}

/** A total below the last of several tables may be that of the whole sheet: it agrees with all of them. */
function totalsOfSheet(draft: TableDraft, drafts: readonly TableDraft[]): TableDraft {
  if (drafts.length < 2 || draft !== drafts.at(-1)) return draft;
  const findings = draft.findings.filter(({ code, stated, details }) => {
    if (code !== 'stated-total-disagrees' || typeof stated !== 'number') return true;
    const sum = drafts.reduce((all, one) => all + sumOfField(one, details.field), 0);
    return !(Math.abs(sum - stated) < 0.5);
  });
  return { ...draft, findings };
}

function sumOfField(draft: TableDraft, field: unknown): number {
  const numbers = [...draft.fields.numbers].find(([known]) => known === field)?.[1];
  if (numbers === undefined) return Number.NaN;
  return draft.localityRows.reduce((sum, row) => sum + (numberAt(numbers, row) ?? 0), 0);
}

/** A table that goes on about the places of the first one on its sheet is of the district that stands over both. */
function ofSamePlaces(draft: TableDraft, first: TableDraft | undefined): TableDraft {
  if (first === undefined || draft.region.titleFirst === 0) return draft;
  const keys = new Set(first.keys);
  const shared = draft.keys.filter((key) => keys.has(key)).length;
  if (shared * 2 < draft.keys.length) return draft;
  const places = [...draft.title.places, ...first.title.places];
  return { ...draft, title: { ...draft.title, places } };
}

/** What the parts of one table have in common to say, such as of a column, is said of the first. */
function saidOnce(parts: readonly TableDraft[]): readonly TableDraft[] {
  const said = new Set<string>();
  return parts.map((draft) => ({
    ...draft,
    findings: draft.findings.filter(({ code, cell }) => {
      const key = `${code} ${cell ?? ''}`;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    }),
  }));
}

/** The columns of a table that could not be read, with what the user has said so far. */
function unread(
  view: SheetView,
  region: TableRegion,
  choices: readonly ColumnChoice[],
): readonly Column[] {
  const chosen = chosenColumns(view, region, choices);
  return region.columns.map((column) => ({
    column: view.sheetColumn(column),
    header: region.paths.get(column) ?? [],
    field: chosen.get(column) ?? null,
    evidence: chosen.has(column) ? [{ kind: 'chosen' }] : [],
  }));
}
