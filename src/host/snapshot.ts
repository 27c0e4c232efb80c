import type { Book } from './book';
import type { NameRecord } from './book-names';
import type { BookSheet } from './book-sheet';
import { areaAddress, columnName, wholeGrid } from './cell-area';
import { extrasOf, formulaOf, valueOf } from './engine/cell-content';
import type { HostCell, HostName, HostSheet, HostStyle, HostWorkbook } from './host-workbook';
import { chartsToHost } from './members/chart';
import { conditionalFormatsToHost } from './members/conditional-format';

/**
 * The whole workbook as plain data, in a fixed order, so that two snapshots of the same content are
 * the same JSON. What is as in a new sheet is left out.
 */
export function snapshotOf(book: Book): HostWorkbook {
  const names = namesToHost(book.names.of(null));
  return pruned<HostWorkbook>({
    sheets: book.sheets.map(sheetToHost),
    names: names.length === 0 ? undefined : names,
    settings:
      book.settings.size === 0 ? undefined : structuredClone(Object.fromEntries(book.settings)),
    activeSheet: book.activeSheet.name,
    protected: book.structureProtected || undefined,
  });
}

function sheetToHost(sheet: BookSheet): HostSheet {
  const { grid, record } = sheet;
  const names = namesToHost(sheet.book.names.of(sheet));
  const rows = grid.rowEntries.toSorted((one, other) => one - other);
  const columns = grid.columnEntries.toSorted((one, other) => one - other);
  const { frozen } = grid;
  return pruned<HostSheet>({
    name: sheet.name,
    visibility: record.visibility === 'Visible' ? undefined : record.visibility,
    tabColor: grid.tabColor || undefined,
    showGridlines: grid.showsGridlines ? undefined : false,
    protected: record.protected || undefined,
    style: filled(grid.defaultStyle),
    rowStyles: byKey(rows, (row) => [String(row + 1), filled(grid.rowStyle(row))]),
    columnStyles: byKey(columns, (column) => [
      columnName(column),
      filled(grid.columnStyle(column)),
    ]),
    cells: cellsToHost(sheet),
    merges: listed(sheet.mergesIn(wholeGrid).map(areaAddress)),
    hiddenRows: listed(rows.filter((row) => grid.rowHidden(row)).map((row) => row + 1)),
    hiddenColumns: listed(columns.filter((column) => grid.columnHidden(column)).map(columnName)),
    rowHeights: byKey(rows, (row) => [String(row + 1), grid.rowHeight(row) ?? undefined]),
    columnWidths: byKey(columns, (column) => [
      columnName(column),
      grid.columnWidth(column) ?? undefined,
    ]),
    freeze: frozen.rows + frozen.columns === 0 ? undefined : frozen,
    names: listed(names),
    conditionalFormats: listed(conditionalFormatsToHost(sheet)),
    charts: listed(chartsToHost(sheet)),
    page: pageToHost(sheet),
    tables: listed(record.tables),
    comments: record.comments || undefined,
    shapes: record.shapes || undefined,
    autoFilter: record.autoFilter ?? undefined,
  });
}

function cellsToHost(sheet: BookSheet): HostSheet['cells'] {
  const cells: Record<string, HostCell> = {};
  sheet.grid.eachCell(wholeGrid, (row, column, raw) => {
    const style = sheet.grid.ownStyle(raw);
    const cell = pruned<HostCell>({
      value: valueOf(raw) ?? undefined,
      formula: formulaOf(raw) ?? undefined,
      style: filled(style),
      hyperlink: extrasOf(raw).hyperlink,
    });
    if (Object.keys(cell).length > 0) cells[`${columnName(column)}${row + 1}`] = cell;
  });
  return filled(cells);
}

function pageToHost({ record }: BookSheet): HostSheet['page'] {
  const { page } = record;
  return filled(
    pruned<NonNullable<HostSheet['page']>>({
      properties: filled(sorted(page.properties)),
      headersFooters: filled(sorted(page.headersFooters)),
      printArea: page.printArea ?? undefined,
      printTitleRows: page.printTitleRows ?? undefined,
      printTitleColumns: page.printTitleColumns ?? undefined,
      rowBreaks: listed(page.rowBreaks.map((row) => row + 1)),
    }),
  );
}

function namesToHost(names: readonly NameRecord[]): readonly HostName[] {
  return names
    .map((name) =>
      pruned<HostName>({
        name: name.name,
        formula: name.formula,
        comment: name.comment || undefined,
        hidden: name.hidden || undefined,
      }),
    )
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** A copy with its keys in order, deep, so that the order of setting does not show. */
function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => sorted(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted<unknown>(inner)])) as T;
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined };

function pruned<T extends object>(data: Optional<T>): T {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
}

function filled<T extends object>(data: T): T | undefined {
  return Object.keys(data).length === 0 ? undefined : data;
}

function listed<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function byKey<V extends HostStyle | number>(
  indexes: readonly number[],
  entry: (index: number) => readonly [string, V | undefined],
): Record<string, V> | undefined {
  const map: Record<string, V> = {};
  for (const index of indexes) {
    const [key, value] = entry(index);
    if (value !== undefined) map[key] = value;
  }
  return filled(map);
}
