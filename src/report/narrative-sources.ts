import { timeUntil } from '../coverage/pace';
import type { Scheme } from '../coverage/scheme';
import type { Language } from '../locales/locale';
import { area, cellAt, fixedCell } from './address';
import type { FigureOrigin, NarrativeFigure, NarrativeParagraph } from './narrative-pieces';
import { perTime } from './pace-formulas';
import type { PacePlaces } from './pace-sheet';
import type { Period } from './report-options';
import { reportText } from './report-text';
import type { SheetCanvas } from './sheet-canvas';
import type { SchemeColumnKind } from './sheet-columns';
import type { PlanFigure, PlanParagraph, PlanValue } from './sheet-plan';
import { isOfRow } from './summary-table';
import type { SummaryTable } from './summary-table';
import type { TableFormulas, TablePlace } from './table-formulas';
import type { TargetCell } from './target-row';

/** A table with the sheet that it stands on. */
export interface TableCells {
  readonly sheet: string;
  readonly table: SummaryTable;
  readonly place: Pick<TablePlace, 'firstRow' | 'totalRow' | 'at'>;
}

/** What the narrative's figures are looked up in. */
export interface NarrativeSources {
  readonly own: TableCells;
  readonly formulas: TableFormulas;
  readonly targets: readonly TargetCell[];
  readonly period: Period;
  /** The sheet of the only district, whose localities are ranked. */
  readonly district: TableCells | null;
  readonly pace: PacePlaces | null;
}

/** Where the block lies: row of its heads, first row of its values, first column. */
interface BlockPlace {
  readonly headRow: number;
  readonly firstRow: number;
  readonly from: number;
}

const units = ['month', 'week', 'workingDay'] as const;

/**
 * Writes the block beside the printed page that leads every figure of the narrative back to its cell: the
 * paragraph, the figure as written, its value by a native formula over cells of this sheet, and its cell as
 * a link. A figure that no table has (people a month, a gap in points) has its cell here. One of another
 * sheet is a constant: formulas look at their own sheet only.
 *
 * @returns the paragraphs with the cell of each figure
 */
export function writeNarrativeSources(
  canvas: SheetCanvas,
  paragraphs: readonly NarrativeParagraph[],
  sources: NarrativeSources,
  { headRow, firstRow, from }: BlockPlace,
  language: Language,
): readonly PlanParagraph[] {
  const count = paragraphs.flat().filter((piece) => typeof piece !== 'string').length;
  if (count === 0) return [];
  const columns = ['paragraph', 'text', 'value', 'cell'] as const;
  columns.forEach((column, index) => {
    const at = from + index;
    const heading = reportText(language, `trace.${column}`);
    canvas.span(area(headRow, at, headRow + 1, at), heading, 'helperHead');
    canvas.widen(at, column === 'paragraph' ? 7 : column === 'cell' ? 22 : 12);
  });
  canvas.cell(headRow - 1, from, reportText(language, 'trace.title'), 'helperTitle');
  const timeCells = writeTime(canvas, paragraphs, sources, { headRow, firstRow, from }, language);
  const last = firstRow + count - 1;
  canvas.style(area(firstRow, from, last, from + columns.length - 1), 'helper');
  canvas.style(area(firstRow, from + 1, last, from + 1), 'right');
  let row = firstRow;
  const traced = paragraphs.map((paragraph, index) =>
    paragraph.map((piece): string | PlanFigure => {
      if (typeof piece === 'string') return piece;
      const { text, value, format } = piece;
      const found = foundIn(piece, sources, timeCells);
      const cell = found.cell ?? cellAt(row, from + 2);
      const shown = found.sheet === sources.own.sheet ? cell : `${found.sheet}: ${cell}`;
      const formula: PlanValue = found.formula === null ? value : { formula: found.formula, value };
      canvas.write(row, from, [[index + 1, text, formula, shown]]);
      canvas.style(area(row, from + 2), valueStyles[format]);
      const tooltip = reportText(language, 'link.finding', { sheet: found.sheet, cell });
      canvas.links.push({ row, column: from + 3, sheet: found.sheet, cell, tooltip });
      row += 1;
      return { text, value, sheet: found.sheet, cell };
    }),
  );
  return traced;
}

const valueStyles = { count: 'helperCount', rate: 'helperRate', points: 'helperPoints' } as const;

/** The time that is left, as on the sheet of deadlines: constants beside the block. */
function writeTime(
  canvas: SheetCanvas,
  paragraphs: readonly NarrativeParagraph[],
  { period: { asOf, deadline } }: NarrativeSources,
  { headRow, firstRow, from }: BlockPlace,
  language: Language,
): readonly string[] {
  const needsTime = paragraphs.flat().some((piece) => {
    return typeof piece !== 'string' && piece.origin.kind === 'pace';
  });
  if (!needsTime || asOf === null || deadline === null) return [];
  const left = timeUntil(asOf, deadline);
  const column = from + 5;
  const times = [
    [reportText(language, 'pace.helper.months'), left.months],
    [reportText(language, 'pace.helper.weeks'), left.weeks],
    [reportText(language, 'pace.helper.workingDays'), left.workingDays],
  ] as const;
  return times.map(([heading, value], index) => {
    const at = column + index;
    canvas.span(area(headRow, at, headRow + 1, at), heading, 'helperHead');
    canvas.cell(firstRow, at, value, 'helper');
    canvas.widen(at, 11);
    return fixedCell(firstRow, at);
  });
}

/** A figure's cell, `null` for the block's own, and the formula that gives its value on this sheet. */
interface Found {
  readonly sheet: string;
  readonly cell: string | null;
  readonly formula: string | null;
}

function foundIn(
  { origin }: NarrativeFigure,
  sources: NarrativeSources,
  timeCells: readonly string[],
): Found {
  const { sheet } = sources.own;
  const computed = (formula: string | null): Found => ({ sheet, cell: null, formula });
  switch (origin.kind) {
    case 'total': {
      const cell = totalCell(sources, origin.scheme, origin.column);
      return cell === null ? computed(null) : { sheet, cell, formula: shown(cell, origin.column) };
    }
    case 'row':
      return rowCell(origin, sources) ?? computed(null);
    case 'targetRate': {
      const cell = targetCell(sources, origin.scheme);
      return { sheet, cell, formula: cell };
    }
    case 'gap': {
      const coverage = totalCell(sources, origin.scheme, 'coverage');
      const target = targetCell(sources, origin.scheme);
      return computed(
        coverage === null || target === null ? null : `ABS(${coverage}-${target})*100`,
      );
    }
    case 'lacking': {
      const sums = sources.formulas.pairedSums('coverage', origin.scheme);
      const target = targetCell(sources, origin.scheme);
      if (sums === null || target === null) return computed(null);
      return computed(`MAX(0,ROUNDUP(ROUND(${sums.others}*${target}-${sums.parts},6),0))`);
    }
    case 'pace': {
      const remaining = totalCell(sources, origin.scheme, 'remaining');
      const time = timeCells[units.indexOf(origin.unit)];
      return computed(remaining === null || time === undefined ? null : perTime(remaining, time));
    }
    case 'campaignPoints': {
      const before = totalCell(sources, origin.scheme, 'coverageBefore');
      const after = totalCell(sources, origin.scheme, 'coverage');
      return computed(before === null || after === null ? null : `ABS(${after}-${before})*100`);
    }
    case 'milestone': {
      const cell = sources.pace?.cellOf(origin.table, origin.column);
      if (sources.pace === null || cell === undefined) return computed(null);
      return { sheet: sources.pace.sheet, cell, formula: null };
    }
  }
}

function totalCell(
  { own: { place } }: NarrativeSources,
  scheme: Scheme,
  kind: SchemeColumnKind,
): string | null {
  const column = place.at(kind, scheme);
  return column === null ? null : cellAt(place.totalRow, column);
}

function targetCell({ targets }: NarrativeSources, scheme: Scheme): string | null {
  const target = targets.find((one) => one.scheme === scheme);
  return target === undefined ? null : cellAt(target.row, target.column);
}

/** In this sheet's table, else in that of the only district. */
function rowCell(
  origin: Extract<FigureOrigin, { kind: 'row' }>,
  { own, district }: NarrativeSources,
): Found | null {
  for (const { sheet, table, place } of district === null ? [own] : [own, district]) {
    const index = table.rows.findIndex((row) => isOfRow(row, origin.row));
    const column = place.at(origin.column, origin.scheme);
    if (index < 0 || column === null) continue;
    const cell = cellAt(place.firstRow + index, column);
    return { sheet, cell, formula: sheet === own.sheet ? shown(cell, origin.column) : null };
  }
  return null;
}

/** Sentences say of a change which way it went, and the number without its sign. */
function shown(cell: string, column: SchemeColumnKind): string {
  const isChange = column.startsWith('change') || column === 'newlyEnrolled';
  return isChange ? `ABS(${cell})` : cell;
}
