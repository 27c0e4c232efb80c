import { type CellObject, read } from '@e965/xlsx';
import {
  type ExistingSheet,
  holdingsOf,
  parseRecord,
  recordName,
  type StandingCell,
} from '../report/ownership';
import { hasForeignShapes } from './drawing-part';
import { EditedPackage } from './edited-package';
import { Relationships } from './relationships';
import { type ListedSheet, WorkbookPart } from './workbook-part';
import { parseXml } from './xml-document';

/**
 * The sheets of a workbook in its order, with what we wrote about those that are ours. Only these are
 * read.
 *
 * @throws {WorkbookError} when the bytes are not a workbook in good order.
 */
export function readExistingSheets(bytes: Uint8Array): ExistingSheet[] {
  const parts = new EditedPackage(bytes);
  const workbook = new WorkbookPart(parts);
  const records = workbook.sheets.map((_, position) => {
    const refersTo = workbook.definedName(recordName, position);
    return refersTo === null ? null : parseRecord(refersTo);
  });
  const ours = workbook.sheets.filter(
    (sheet, position) => sheet.isWorksheet && records[position]?.name === sheet.name,
  );
  const cells = cellsOf(
    bytes,
    ours.map((sheet) => sheet.name),
  );
  return workbook.sheets.map((sheet, position): ExistingSheet => {
    const record = records[position] ?? null;
    const standing = cells.get(sheet.name) ?? null;
    return {
      name: sheet.name,
      record,
      fingerprint: null,
      ...(standing !== null && holdingsOf(record?.kind ?? null, standing())),
      foreign: ours.includes(sheet) && hasForeignCompanions(parts, workbook, sheet),
    };
  });
}

function cellsOf(
  bytes: Uint8Array,
  names: string[],
): ReadonlyMap<string, () => Iterable<StandingCell>> {
  if (names.length === 0) return new Map();
  const { Sheets: sheets } = read(bytes, {
    type: 'array',
    sheets: names,
    dense: true,
    cellHTML: false,
    cellText: false,
  });
  const found = new Map<string, () => Iterable<StandingCell>>();
  for (const name of names) {
    const sheet = sheets[name];
    if (sheet !== undefined) found.set(name, () => standingCells(sheet['!data'] ?? []));
  }
  return found;
}

function* standingCells(
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
): Generator<StandingCell> {
  for (const [down, line] of rows.entries()) {
    for (const [across, cell] of (line ?? []).entries()) {
      if (cell === undefined) continue;
      const value = cell.v instanceof Date ? null : (cell.v ?? null);
      yield { row: down + 1, column: across + 1, formula: cell.f ?? null, value };
    }
  }
}

/** True when comments, pictures, tables, links to the web or charts of others hang on our sheet. */
function hasForeignCompanions(
  parts: EditedPackage,
  workbook: WorkbookPart,
  { path }: ListedSheet,
): boolean {
  if (path === null) return true;
  return new Relationships(parts, path).all().some((relation) => {
    if (relation.type.endsWith('/printerSettings')) return false;
    if (!relation.type.endsWith('/drawing') || relation.path === null) return true;
    const drawing = parseXml(parts.read(relation.path), relation.path);
    return (
      hasForeignShapes(drawing, workbook.dialect) ||
      new Relationships(parts, relation.path).all().some(({ type, path: chart }) => {
        if (!type.endsWith('/chart') || chart === null) return true;
        // Excel gives every chart the style and the colours that it was made with.
        return new Relationships(parts, chart)
          .all()
          .some((part) => !/\/chart(Color)?Style$/.test(part.type));
      })
    );
  });
}
