import { monthsBetween } from '../coverage/pace';
import { baseOf } from '../coverage/scheme';
import { formatCount, formatDate, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { area, cellAt, fixedCell, letters } from './address';
import { heightFor, writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { writeHeadRow } from './head-row';
import { paceDays } from './helper-columns';
import type { PaceColumn } from './narrative-pieces';
import { writeNotes } from './note-lines';
import { milestoneName } from './pace-sentences';
import { PaceFormulas } from './pace-formulas';
import type { PacePlace } from './pace-formulas';
import type { PaceRow, PaceTable } from './pace-tables';
import { a4Landscape, scaleOf } from './page-fit';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { PlanValue, SheetPlan } from './sheet-plan';
import { sheetStyles, tableSize } from './sheet-styles';
import { heightOf, linesIn, widthFor } from './text-width';
import { unitHeading, unitName } from './unit-words';

const tabColor = '8A6D3B';

/** Kind, style and width in characters of the columns after number and name. */
const columns = [
  ['goal', 'count', 11],
  ['participants', 'count', 11],
  ['attainment', 'rate', 9],
  ['remaining', 'count', 9.5],
  ['perMonth', 'count', 9],
  ['perWeek', 'count', 9],
  ['perWorkingDay', 'count', 10],
  ['neededPerMonth', 'count', 13],
  ['donePerMonth', 'count', 10],
  ['assessment', 'inset', 16],
] as const;
type Kind = (typeof columns)[number][0];

/** Below title and subtitle, and a row left blank. */
const firstTableRow = 4;

/** Text of each assessment. */
const words: Readonly<Record<PaceRow['state']['assessment'], ReportTextKey>> = {
  missing: 'assessment.missing-data',
  completed: 'assessment.completed',
  onPace: 'assessment.on-pace',
  behind: 'assessment.behind',
  notCompleted: 'assessment.not-completed',
};

/** Where the pace sheet has the totals of its tables. */
export interface PacePlaces {
  readonly sheet: string;
  /** Cell of a total, by the table's place; `undefined` for a table that is not there. */
  readonly cellOf: (table: number, column: PaceColumn) => string | undefined;
}

/** Finds them without laying the sheet out: a title of two rows, then a head of two above each table. */
export function pacePlaces(tables: readonly PaceTable[], sheet: string): PacePlaces {
  let row = firstTableRow;
  const totals = tables.map(({ rows }) => {
    const total = row + 2 + rows.length;
    row = total + 2;
    return total;
  });
  return {
    sheet,
    cellOf: (table, column) => {
      const total = totals[table];
      if (total === undefined) return undefined;
      return cellAt(total, columns.findIndex(([kind]) => kind === column) + 3);
    },
  };
}

/** The way to the deadlines: one table per scheme and milestone (report-sheets.md). */
export function paceSheet(
  tables: readonly PaceTable[],
  name: string,
  options: ReportOptions,
): SheetPlan {
  const { language } = options;
  const canvas = new SheetCanvas();
  const names = tables.flatMap((table) => table.rows.map((row) => nameOf(row, table, language)));
  const longest = names.reduce((most, one) => Math.max(most, widthFor(one, tableSize) + 2), 18);
  const widths = [5, Math.min(34, longest), ...columns.map(([, , width]) => width)];
  const styles = sheetStyles(scaleOf(widths), language);
  const frame: SheetFrame = { canvas, widths, styles };
  const last = widths.length;
  const asOf = tables[0]?.asOf ?? null;
  const subtitle =
    asOf === null
      ? ''
      : reportText(language, 'subtitle.asOf', { date: formatDate(asOf, language) });
  const title = reportText(language, 'title.pace');
  writeHeadBlock(frame, { agency: [], title, subtitle }, { ...options, headBlock: false });
  let row = firstTableRow;
  for (const table of tables) row = writeTable(frame, row, table, language) + 1;
  const notes = [
    reportText(language, 'pace.note.done'),
    reportText(language, 'pace.note.days'),
    ...(tables.some(({ goal }) => goal?.kind === 'people')
      ? [reportText(language, 'pace.note.people')]
      : []),
    ...(tables.some((table) => table.asOf >= table.milestone.date)
      ? [reportText(language, 'pace.note.passed')]
      : []),
  ];
  row = writeNotes(frame, row, notes);
  const printed = area(1, 1, row - 1, last);
  return {
    name,
    kind: 'pace',
    key: '',
    blocks: canvas.blocks,
    styles,
    styleRanges: [{ area: printed, style: 'base' }, ...canvas.styleRanges],
    merges: canvas.merges,
    columnWidths: [...widths, ...canvas.widthsBeside(last)],
    rowHeights: canvas.rowHeights,
    conditionalFormats: [],
    links: [],
    charts: [],
    freeze: { rows: 0, columns: 2 },
    page: { ...a4Landscape, printArea: printed },
    tabColor,
  };
}

function nameOf({ name }: PaceRow, table: PaceTable, language: Language): string {
  return unitName(name, table, language);
}

/** Writes title, head, rows, total and the cells that the formulas look at; returns the row after it. */
function writeTable(frame: SheetFrame, top: number, table: PaceTable, language: Language): number {
  const { canvas, widths } = frame;
  const last = widths.length;
  const text = `${reportText(language, 'pace.section', {
    scheme: reportText(language, `scheme.${table.scheme}`),
    milestone: milestoneName(table, language),
  })} – ${goalText(table, language)}`;
  canvas.span(area(top, 1, top, last), text, 'section');
  canvas.rowHeights[top] = heightFor(frame, text, 'section', 1, last) + 2;
  const head = top + 1;
  const headings = [
    reportText(language, 'column.ordinal'),
    unitHeading(table, language),
    ...columns.map(([kind]) => reportText(language, `pace.column.${kind}`)),
  ];
  writeHeadRow(frame, head, headings, 2);

  const first = head + 1;
  const total = first + table.rows.length;
  const place = writeHelpers(frame, head, total, table, language);
  const formulas = new PaceFormulas(place, (key) => reportText(language, key));
  const cells = (row: PaceRow, at: number, isTotal: boolean): PlanValue[] =>
    columns.map(([kind]) => {
      const value = valueOf(row, kind, language);
      const formula = isTotal ? formulas.inTotal(kind, at) : formulas.inRow(kind, at);
      return formula === null ? value : { formula, value: value ?? '' };
    });
  canvas.write(
    first,
    1,
    table.rows.map((row, index) => [
      index + 1,
      nameOf(row, table, language),
      ...cells(row, first + index, false),
    ]),
  );
  canvas.write(total, 1, [
    [reportText(language, 'row.total'), null, ...cells(table.total, total, true)],
  ]);
  canvas.merges.push(area(total, 1, total, 2));
  if (total > first) canvas.style(area(first, 1, total - 1, last), 'body');
  canvas.style(area(total, 1, total, last), 'total');
  if (total > first) {
    canvas.style(area(first, 1, total - 1, 1), 'ordinal');
    canvas.style(area(first, 2, total - 1, 2), 'name');
  }
  columns.forEach(([, style], index) => {
    canvas.style(area(first, index + 3, total, index + 3), style);
  });
  canvas.style(area(total, 1, total, 2), 'totalLabel');
  table.rows.forEach((row, index) => {
    const wrapped = linesIn(nameOf(row, table, language), (widths[1] ?? 0) - 1.2, tableSize);
    canvas.rowHeights[first + index] = heightOf(wrapped, tableSize);
  });
  canvas.rowHeights[total] = heightOf(1, tableSize) + 3;
  return total + 1;
}

function goalText({ goal }: PaceTable, language: Language): string {
  switch (goal?.kind) {
    case undefined:
      return reportText(language, 'pace.goal.target');
    case 'people':
      return reportText(language, 'pace.goal.people', {
        people: formatCount(goal.people, language),
      });
    case 'coverage':
      return reportText(language, 'pace.goal.coverage', { rate: formatRate(goal.rate, language) });
    case 'plan':
      return reportText(language, 'pace.goal.plan', { rate: formatRate(goal.share, language) });
  }
}

function valueOf({ state }: PaceRow, kind: Kind, language: Language): string | number | null {
  return kind === 'assessment' ? reportText(language, words[state.assessment]) : state[kind];
}

/** The cells beside the page: what goals are computed from, baselines, and the time. */
function writeHelpers(
  { canvas, widths }: SheetFrame,
  head: number,
  total: number,
  table: PaceTable,
  language: Language,
): PacePlace {
  const first = head + 1;
  const from = widths.length + 2;
  const { goal, start, asOf, left, milestone } = table;
  const rate = goal?.kind === 'coverage' ? goal.rate : goal?.kind === 'plan' ? goal.share : null;
  const days = paceDays({ start, asOf, deadline: milestone.date });
  const months = {
    whole: start === null ? null : monthsBetween(start, milestone.date),
    gone: start === null ? null : monthsBetween(start, asOf),
  };
  const time: readonly (readonly [ReportTextKey, number | null])[] = [
    ['pace.helper.months', left.months],
    ['pace.helper.weeks', left.weeks],
    ['pace.helper.workingDays', left.workingDays],
    ['pace.helper.monthsWhole', months.whole],
    ['pace.helper.monthsGone', months.gone],
    ['helper.elapsed', days?.elapsed ?? null],
    ['helper.days', days?.days ?? null],
    ['pace.column.goal', rate],
  ];
  const cell = (index: number): string | null =>
    (time[index]?.[1] ?? null) === null ? null : fixedCell(first, from + 2 + index);
  const place: PacePlace = {
    first,
    total,
    whole: rate === null ? null : letters(from),
    baseline: letters(from + 1),
    months: cell(0),
    weeks: cell(1),
    workingDays: cell(2),
    monthsWhole: months.whole === null || months.whole <= 0 ? null : cell(3),
    monthsGone: months.gone === null || months.gone <= 0 ? null : cell(4),
    elapsed: cell(5),
    days: cell(6),
    rate: cell(7),
  };
  const formulas = new PaceFormulas(place, (key) => reportText(language, key));
  const wholeKey =
    goal?.kind === 'coverage' ? (`column.${baseOf(table.scheme)}` as const) : 'column.target';
  const headings = [
    rate === null ? null : reportText(language, wholeKey),
    reportText(language, 'pace.helper.baseline'),
    ...time.map(([key]) => reportText(language, key)),
  ];
  canvas.write(head, from, [headings]);
  canvas.write(
    first,
    from,
    [...table.rows, table.total].map((row, index) => {
      const isTotal = index === table.rows.length && table.rows.length > 0;
      const own: PlanValue[] = isTotal
        ? [
            withValue(formulas.wholeOfTotal(), row.whole),
            withValue(formulas.baselineOfTotal(), row.baseline),
          ]
        : [rate === null ? null : row.whole, row.baseline];
      return [...own, ...time.map(([, value]) => (index === 0 ? value : null))];
    }),
  );
  const end = from + headings.length - 1;
  canvas.style(area(head, from, head, end), 'helperHead');
  canvas.style(area(first, from, total, from + 1), 'helper', 'helperCount');
  canvas.style(area(first, from + 2, first, end), 'helper');
  for (let column = from; column <= end; column += 1) canvas.widen(column, 11);
  return place;
}

function withValue(formula: string | null, value: number | null): PlanValue {
  return formula === null ? null : { formula, value: value ?? '' };
}
