import { rankBy } from '../coverage/ranking';
import type { Language } from '../locales/locale';
import { area } from './address';
import { assessmentOf, levelOf, levelTexts, planStateOfTotals } from './assessed';
import type { PlanState } from './assessed';
import type { SheetFrame } from './head-block';
import type { Period } from './report-options';
import { reportText } from './report-text';
import { totalOf, valueOf } from './sheet-columns';
import type { ColumnKind, SheetColumn } from './sheet-columns';
import type { PlanValue } from './sheet-plan';
import { tableSize } from './sheet-styles';
import { sourceLinks } from './source-link';
import { leadingRate } from './summary-table';
import type { SummaryRow, SummaryTable } from './summary-table';
import type { TableFormulas, TablePlace } from './table-formulas';
import { heightOf, linesIn } from './text-width';

/** The style of a column's cells below the head. */
export function styleOf(kind: ColumnKind): string {
  switch (kind) {
    case 'ordinal':
      return 'ordinal';
    case 'name':
      return 'name';
    case 'coverage':
    case 'coverageBefore':
    case 'attainment':
      return 'rate';
    case 'changeFromSamePeriod':
    case 'changeFromDecember':
    case 'newlyEnrolled':
      return 'change';
    case 'rank':
      return 'rank';
    case 'level':
      return 'level';
    case 'assessment':
      return 'word';
    default:
      return 'count';
  }
}

/** Writes the head: two rows, schemes as merged groups, then the numbering row. */
export function writeTableHead(
  { canvas, widths }: SheetFrame,
  top: number,
  columns: readonly SheetColumn[],
  language: Language,
): void {
  const last = columns.length;
  const lines = [1, 1];
  columns.forEach((column, index) => {
    const at = index + 1;
    const { kind, scheme, heading } = column;
    if (kind === 'level') return;
    // The icon has no head of its own: the word's head stands over both.
    const from = kind === 'assessment' ? at - 1 : at;
    const wide = widths.slice(from - 1, at).reduce((sum, width) => sum + width, 0);
    const needed = linesIn(heading, wide, tableSize, true);
    if (scheme === null) {
      canvas.span(area(top, from, top + 1, at), heading, 'head');
      lines[1] = Math.max(lines[1] ?? 1, needed - (lines[0] ?? 1));
    } else {
      canvas.span(area(top + 1, at), heading, 'head');
      lines[1] = Math.max(lines[1] ?? 1, needed);
      if (columns[index - 1]?.scheme !== scheme) {
        const end = columns.findLastIndex((one) => one.scheme === scheme) + 1;
        const name = reportText(language, `scheme.${scheme}`);
        const group = widths.slice(index, end).reduce((sum, width) => sum + width, 0);
        canvas.span(area(top, at, top, end), name, 'head');
        lines[0] = Math.max(lines[0] ?? 1, linesIn(name, group, tableSize, true));
      }
    }
    canvas.span(area(top + 2, from, top + 2, at), column.numbering, 'numbering');
  });
  canvas.style(area(top, 1, top + 1, last), 'head');
  canvas.style(area(top + 2, 1, top + 2, last), 'numbering');
  canvas.rowHeights[top] = heightOf(lines[0] ?? 1, tableSize) + 2;
  canvas.rowHeights[top + 1] = heightOf(lines[1] ?? 1, tableSize) + 2;
  canvas.rowHeights[top + 2] = heightOf(1, 9);
}

/** Writes the rows with their links, and the total row below them. */
export function writeTableBody(
  { canvas, widths }: SheetFrame,
  table: SummaryTable,
  columns: readonly SheetColumn[],
  place: TablePlace,
  formulas: TableFormulas,
  period: Period,
): void {
  const { firstRow, lastRow, totalRow, language } = place;
  const ranks = rankBy(table.rows.map((row) => leadingRate(table, row)));
  const scheme = table.leading?.scheme;
  // Less the indent.
  const nameWidth = (widths[1] ?? 0) - 1.2;

  const judge = (state: PlanState | undefined): number | null =>
    state === undefined ? null : levelOf(assessmentOf(state, period));
  const levels = columns.some(({ kind }) => kind === 'level')
    ? table.rows.map((row) => judge(scheme === undefined ? undefined : row.states[scheme]))
    : [];
  const words = levelTexts.map((key) => reportText(language, key));
  const missing = reportText(language, 'assessment.missing-data');
  const wordOf = (level: number | null): string =>
    level === null ? missing : (words[level] ?? missing);

  const constantOf = ({ kind, scheme: own }: SheetColumn): RowValue => {
    switch (kind) {
      case 'ordinal':
        return (_, index) => index + 1;
      case 'name':
        return (row) => row.name;
      case 'rank':
        return (_, index) => ranks[index] ?? null;
      case 'level':
        return (_, index) => levels[index] ?? null;
      case 'assessment':
        return (_, index) => wordOf(levels[index] ?? null);
      default:
        return (row) => valueOf(row, kind, own);
    }
  };
  // What is the same for all rows of a column is looked up once.
  const cells = columns.map((column): ((row: SummaryRow, index: number) => PlanValue) => {
    const constant = constantOf(column);
    const formula = formulas.inColumn(column.kind, column.scheme);
    if (formula === null) return constant;
    return (row, index) => withValue(formula(firstRow + index), constant(row, index));
  });
  const rows = table.rows.map((row, index) => cells.map((cell) => cell(row, index)));
  canvas.write(firstRow, 1, rows);

  const totalLevel = judge(
    planStateOfTotals(scheme === undefined ? undefined : table.totals.schemes[scheme]),
  );
  const totals = columns.map(({ kind, scheme: own }): PlanValue => {
    if (kind === 'ordinal') return reportText(language, 'row.total');
    const formula = formulas.inTotal(kind, own);
    if (kind === 'level') return withValue(formula, totalLevel);
    if (kind === 'assessment') return withValue(formula, wordOf(totalLevel));
    return withValue(formula, totalOf(table, kind, own));
  });
  canvas.write(totalRow, 1, [totals]);
  canvas.merges.push(area(totalRow, 1, totalRow, 2));

  canvas.style(area(firstRow, 1, lastRow, columns.length), 'body');
  canvas.style(area(totalRow, 1, totalRow, columns.length), 'total');
  columns.forEach(({ kind, width }, index) => {
    const cells = area(firstRow, index + 1, totalRow, index + 1);
    const style = styleOf(kind);
    canvas.style(cells, style);
    const right = style === 'count' || style === 'rate' || style === 'change';
    if (right && (widths[index] ?? 0) >= width + 1.4) canvas.style(cells, 'padded');
  });
  canvas.style(area(totalRow, 1, totalRow, 2), 'totalLabel');
  canvas.rowHeights[totalRow] = heightOf(1, tableSize) + 3;

  table.rows.forEach((row, index) => {
    const at = firstRow + index;
    const lines = linesIn(row.name, nameWidth, tableSize);
    canvas.rowHeights[at] = heightOf(lines, tableSize);
    if (row.link !== null) {
      const tooltip = table.kind === 'district' ? 'link.source' : 'link.district';
      canvas.links.push(...sourceLinks(at, row.link, language, tooltip));
    }
  });
  if (table.rows.some(({ link }) => link !== null)) {
    canvas.style(area(firstRow, 2, lastRow, 2), 'link');
  }
}

/** What a row has in a column; `index` is the row's place in the table, from 0 on. */
type RowValue = (row: SummaryRow, index: number) => string | number | null;

/** A formula with what it gives, empty for a missing number; the number itself where there is no formula. */
function withValue(formula: string | null, value: string | number | null): PlanValue {
  return formula === null ? value : { formula, value: value ?? '' };
}
