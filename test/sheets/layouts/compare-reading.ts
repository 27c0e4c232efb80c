import type { Locality, SchemeCounts } from '../../../src/coverage/locality';
import { schemes } from '../../../src/coverage/scheme';
import type { FieldKey } from '../../../src/sheets/field';
import { columnLetters } from '../../../src/sheets/grid';
import type { WorkbookReading } from '../../../src/sheets/reading';
import type { SheetColumn } from './sheet-column';
import { countMeasures } from './true-data';
import type { TrueLocality } from './true-data';

/** What one written table must be read as. */
export interface ExpectedTable {
  readonly sheet: string;
  readonly asOf: string | null;
  /** By sheet column, 1-based. */
  readonly columns: ReadonlyMap<number, SheetColumn['field']>;
  readonly localities: readonly ExpectedLocality[];
}

export interface ExpectedLocality {
  readonly truth: TrueLocality;
  readonly row: number;
  /** As written in the sheet, in NFC with single spaces. */
  readonly name: string;
  /** `null` where the sheet does not say it. */
  readonly district: string | null;
  /** Fields whose cell was left missing. */
  readonly missing: ReadonlySet<FieldKey>;
  /** Counts that follow from a rate. */
  readonly given: ReadonlyMap<FieldKey, number | null>;
}

const countField =
  /^(population|labourForce|households)$|\.(participants|target|samePeriodLastYear|lastDecember|before|after)$/;

/** Differences between what was written and what was read, one line each; none when all is well. */
export function differences(
  reading: WorkbookReading,
  expected: readonly ExpectedTable[],
): string[] {
  const lines: string[] = [];
  if (reading.tables.length !== expected.length) {
    const reasons = reading.ignoredSheets.map(({ sheet, reason }) => `${sheet}: ${reason}`);
    lines.push(
      `${String(reading.tables.length)} tables, not ${String(expected.length)} (${reasons.join(', ')})`,
    );
  }
  for (const table of expected) lines.push(...tableDifferences(reading, table));
  for (const finding of reading.findings) {
    if (finding.severity !== 'error' && !/^stated-.*-disagrees$/.test(finding.code)) continue;
    lines.push(
      `finding ${finding.code} ${finding.severity} ${String(finding.cell)} stated ${String(finding.stated)} computed ${String(finding.computed)}`,
    );
  }
  return lines;
}

function tableDifferences(reading: WorkbookReading, expected: ExpectedTable): string[] {
  const table = reading.tables.find(({ sheet }) => sheet === expected.sheet);
  if (table === undefined) return [];
  const lines: string[] = [];
  if (table.role !== 'reported') lines.push(`table is ${table.role}`);
  if (table.asOf !== expected.asOf)
    lines.push(`asOf ${String(table.asOf)}, not ${String(expected.asOf)}`);
  for (const [column, field] of expected.columns) {
    const read = table.columns.find((candidate) => candidate.column === column)?.field ?? null;
    const good = field === 'uncounted' ? read === null || !countField.test(read) : read === field;
    if (!good)
      lines.push(`column ${columnLetters(column)} is ${String(read)}, not ${String(field)}`);
  }
  const fields = new Set([...expected.columns.values()].filter((field) => field !== null));
  const byRow = new Map(table.localities.map((locality) => [locality.row, locality]));
  for (const locality of expected.localities) {
    const read = byRow.get(locality.row);
    byRow.delete(locality.row);
    if (read === undefined)
      lines.push(`row ${String(locality.row)} ${locality.name} is no locality`);
    else lines.push(...localityDifferences(read, locality, fields));
  }
  for (const [row, read] of byRow) lines.push(`row ${String(row)} ${read.name} is a locality`);
  return lines;
}

function localityDifferences(
  read: Locality,
  expected: ExpectedLocality,
  fields: ReadonlySet<string>,
): string[] {
  const lines: string[] = [];
  const at = `row ${String(expected.row)}`;
  const compare = (what: string, is: unknown, should: unknown): void => {
    if (is !== should) lines.push(`${at} ${what} is ${String(is)}, not ${String(should)}`);
  };
  const truth = (field: FieldKey, value: number): number | null => {
    const given = expected.given.get(field);
    if (given !== undefined) return given;
    return fields.has(field) && !expected.missing.has(field) ? value : null;
  };
  compare('name', read.name, expected.name);
  compare('district', fold(read.district), fold(expected.district));
  for (const base of ['population', 'labourForce', 'households'] as const) {
    compare(base, read[base], truth(base, expected.truth[base]));
  }
  for (const scheme of schemes) {
    const counts: SchemeCounts | undefined = read.schemes[scheme];
    for (const measure of countMeasures) {
      const field: FieldKey = `${scheme}.${measure}`;
      compare(
        field,
        counts?.[measure] ?? null,
        truth(field, expected.truth.schemes[scheme][measure]),
      );
    }
  }
  return lines;
}

/** Districts known from a title or an upper-case heading compare without regard to case. */
function fold(district: string | null): string | null {
  return district?.toLocaleLowerCase('vi').normalize('NFC') ?? null;
}
