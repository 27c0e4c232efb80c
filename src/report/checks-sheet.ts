import type { Finding, Severity } from '../sheets/finding';
import { area } from './address';
import {
  findingAdvice,
  findingTitle,
  findingWhat,
  severityWord,
  statedAndComputed,
} from './finding-message';
import { heightFor, writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { a4Landscape, scaleOf } from './page-fit';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { PlanValue, SheetPlan } from './sheet-plan';
import { sheetStyles, tableSize } from './sheet-styles';
import { heightOf, linesIn } from './text-width';

const tabColor = 'BF8F00';
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Characters that an indent of one takes. */
const insetWidth = 1;

/** Widths in characters. */
const allColumns = [
  ['ordinal', 5],
  ['severity', 10],
  ['kind', 18],
  ['file', 18],
  ['sheet', 13],
  ['cell', 9],
  ['locality', 16],
  ['stated', 10],
  ['computed', 11],
  ['what', 24],
  ['advice', 26],
] as const;

type ColumnKey = (typeof allColumns)[number][0];

/** One row per finding, the worst first, each with a link to its cell (report-sheets.md, "Checks"). */
export function checksSheet(
  findings: readonly Finding[],
  name: string,
  date: string | null,
  options: ReportOptions,
): SheetPlan {
  const { language } = options;
  // A workbook's findings are about itself, and need no column that says so.
  const ofFiles = findings.some(({ file }) => file !== undefined);
  const columns = allColumns.filter(([key]) => key !== 'file' || ofFiles);
  const at = (wanted: ColumnKey): number => columns.findIndex(([key]) => key === wanted) + 1;
  const canvas = new SheetCanvas();
  const widths = columns.map(([, width]) => width);
  const styles = sheetStyles(scaleOf(widths), language);
  const frame: SheetFrame = { canvas, widths, styles };
  const last = columns.length;
  const sorted = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const numberOf = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const summary = reportText(language, sorted.length === 0 ? 'checks.none' : 'checks.count', {
    errors: numberOf('error'),
    warnings: numberOf('warning'),
    infos: numberOf('info'),
  });
  const headRow =
    writeHeadBlock(
      frame,
      {
        agency: [],
        title: reportText(language, 'title.checks'),
        subtitle: date === null ? summary : `${date} – ${summary}`,
      },
      { ...options, headBlock: false },
    ) + 1;
  const end = headRow + sorted.length;

  if (sorted.length > 0) {
    columns.forEach(([key], index) => {
      const heading = reportText(language, `checks.column.${key}`);
      canvas.cell(headRow, index + 1, heading, 'head');
    });
    canvas.rowHeights[headRow] = heightOf(2, tableSize) + 2;
    const rows = sorted.map((finding, index) => {
      const cells = cellsOf(finding, index, options);
      return columns.map(([key]) => cells[key]);
    });
    canvas.write(headRow + 1, 1, rows);
    canvas.style(area(headRow + 1, 1, end, last), 'body', 'top');
    canvas.style(area(headRow + 1, 1, end, 1), 'ordinal');
    if (!ofFiles) canvas.style(area(headRow + 1, at('cell'), end, at('cell')), 'link');
    for (const [first, last] of [
      [at('kind'), at('locality')],
      [at('what'), at('advice')],
    ] as const) {
      canvas.style(area(headRow + 1, first, end, last), 'inset');
    }
    canvas.style(area(headRow + 1, at('stated'), end, at('computed')), 'right');
    for (const severity of ['error', 'warning'] as const) {
      const from = sorted.findIndex((finding) => finding.severity === severity);
      const count = numberOf(severity);
      if (count > 0) {
        const first = headRow + 1 + from;
        canvas.style(area(first, 2, first + count - 1, 2), severity);
      }
    }
    sorted.forEach((finding, index) => {
      const row = headRow + 1 + index;
      const lines = (rows[index] ?? []).map((value, column) =>
        typeof value === 'string'
          ? linesIn(value, (widths[column] ?? 1) - insetWidth, tableSize)
          : 1,
      );
      canvas.rowHeights[row] = heightOf(Math.max(...lines), tableSize);
      const { file, sheet } = finding;
      if (file !== undefined || sheet === null) return;
      const cell = /^[A-Z]+\d+/.exec(finding.cell ?? '')?.[0] ?? 'A1';
      const tooltip = reportText(language, 'link.finding', { sheet, cell });
      canvas.links.push({ row, column: at('cell'), sheet, cell, tooltip });
    });
  } else {
    canvas.rowHeights[headRow] = heightFor(frame, '', 'text', 1, last);
  }
  return {
    name,
    kind: 'checks',
    key: '',
    blocks: canvas.blocks,
    styles,
    styleRanges: [{ area: area(1, 1, end, last), style: 'base' }, ...canvas.styleRanges],
    merges: canvas.merges,
    columnWidths: widths,
    rowHeights: canvas.rowHeights,
    conditionalFormats: [],
    links: canvas.links,
    charts: [],
    freeze: { rows: sorted.length === 0 ? 0 : headRow, columns: 0 },
    page: {
      ...a4Landscape,
      ...(sorted.length === 0 ? {} : { repeatRows: [headRow, headRow] as const }),
      printArea: area(1, 1, end, last),
    },
    tabColor,
  };
}

function cellsOf(
  finding: Finding,
  index: number,
  { language }: ReportOptions,
): Readonly<Record<ColumnKey, PlanValue>> {
  const { file, sheet, cell, locality, code } = finding;
  const { stated, computed } = statedAndComputed(finding, language);
  const what = findingWhat(finding, language);
  const whole = sheet !== null ? 'checks.cell.sheet' : 'checks.cell.file';
  return {
    ordinal: index + 1,
    severity: severityWord(finding.severity, language),
    kind: findingTitle(code, language),
    file: file ?? null,
    sheet,
    cell: cell ?? (sheet === null && file === undefined ? null : reportText(language, whole)),
    locality,
    stated,
    computed,
    what: what.charAt(0).toLocaleUpperCase(language) + what.slice(1),
    advice: findingAdvice(code, language),
  };
}
