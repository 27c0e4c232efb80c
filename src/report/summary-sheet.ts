import type { Figures } from '../coverage/figures';
import type { Finding } from '../sheets/finding';
import type { ComparedPeriod } from '../sheets/periods/comparison';
import { area } from './address';
import { writeChartData } from './chart-data';
import type { ChartData } from './chart-data';
import { campaignStandings } from './campaign';
import { columnWidths } from './column-widths';
import { heightFor, writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { writeHelperColumns, writePeriodCells, writeSources } from './helper-cells';
import { helperColumns, paceDays } from './helper-columns';
import { writeKeptChart } from './kept-chart';
import type { KeptPoint } from './kept-chart';
import { writeKeyFigures } from './key-figures';
import { paragraphText } from './narrative-pieces';
import type { NarrativeParagraph } from './narrative-pieces';
import { writeNarrativeSources } from './narrative-sources';
import type { NarrativeSources, TableCells } from './narrative-sources';
import { notes } from './notes';
import type { SourceRows } from './notes';
import { a4Landscape, pageHeight, partition, printed, scaleOf } from './page-fit';
import { heightBetween, pageBreaks } from './page-breaks';
import type { Section } from './page-breaks';
import { periodOf, targetRateOf } from './report-options';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { sheetColumns } from './sheet-columns';
import type { ColumnKind } from './sheet-columns';
import { SheetCanvas } from './sheet-canvas';
import type { SheetPlan } from './sheet-plan';
import { signatureBlockHeight, writeSignatureBlock } from './signature-block';
import { sheetStyles } from './sheet-styles';
import { writeStandings } from './standings';
import type { SummaryTable } from './summary-table';
import { TableFormulas } from './table-formulas';
import type { TablePlace } from './table-formulas';
import { writeTableBody, writeTableHead } from './table-body';
import { writeTableFormats, writeTargetRow } from './target-row';

/** One summary sheet: a district with its localities, or the overview with its districts. */
export interface SummarySheet {
  readonly table: SummaryTable;
  readonly figures: Pick<Figures, 'asOf'>;
  readonly name: string;
  readonly key: string;
  readonly agency: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  /** Paragraphs below the table, instead of leaders and laggards. */
  readonly paragraphs: readonly NarrativeParagraph[];
  /** The coverage over the kept periods; empty: no chart of it. */
  readonly history: readonly KeptPoint[];
  /** Where paragraphs speak of what stands on other sheets. */
  readonly elsewhere: Pick<NarrativeSources, 'district' | 'pace'>;
  readonly sources: SourceRows;
  readonly findings: readonly Finding[];
  /** The periods that earlier figures were filled in from. */
  readonly compared: readonly ComparedPeriod[];
  /** Localities whose earlier figures were restated in today's units, and the sheets that say how. */
  readonly restated: { readonly count: number; readonly sheets: string } | null;
  readonly tabColor: string;
}

/** Points. */
const defaultHeight = 15;
const spacerHeight = 8;
/** Millimetres on paper. */
const chartHeights = { least: 38, most: 90 };
/** A page is shrunk to this part of its size, beyond what its width asks, rather than begin another. */
const leastShrinking = 0.7;
/** Points of head block, title, band and head of the table, more or less, and of each of its rows. */
const upperPart = { withHeadBlock: 235, without: 190, row: 15 };
/** Columns left blank between the printed page and the helper cells. */
const gap = 1;

/** A sheet with the place of its table. */
export interface SummaryLayout {
  readonly plan: SheetPlan;
  readonly cells: TableCells;
}

/** Lays a summary sheet out as report-sheets.md has it, from top to bottom. */
export function summarySheet(sheet: SummarySheet, options: ReportOptions): SummaryLayout {
  const { table, figures } = sheet;
  const { language } = options;
  const period = periodOf(figures.asOf, options);
  const columns = sheetColumns(table, period, language);
  const widths = columnWidths(columns, tableEnd(table.rows.length, options));
  const scale = scaleOf(widths);
  const canvas = new SheetCanvas();
  const styles = sheetStyles(scale, language);
  const frame: SheetFrame = { canvas, widths, styles };
  const last = columns.length;
  const at = (kind: ColumnKind, scheme: (typeof columns)[number]['scheme']): number | null => {
    const index = columns.findIndex((one) => one.kind === kind && one.scheme === scheme);
    return index < 0 ? null : index + 1;
  };

  // Rows, from the top.
  const keyRow = writeHeadBlock(frame, sheet, options) + 1;
  const unitRow = keyRow + 3;
  const headRow = unitRow + 1;
  const firstRow = headRow + 3;
  const lastRow = firstRow + table.rows.length - 1;
  const totalRow = lastRow + 1;
  canvas.rowHeights[keyRow - 1] = spacerHeight;
  canvas.span(area(unitRow, 1, unitRow, last), reportText(language, 'unit.people'), 'unit');
  canvas.rowHeights[unitRow] = heightFor(frame, 'Đ', 'unit', 1, last) + 2;

  // Cells beside the page that the formulas look at.
  const besides = last + gap + 1;
  const helpers = helperColumns(table, columns, period, besides, language);
  const hasPace = helpers.baseline !== null && paceDays(period) !== null;
  const pace = hasPace ? writePeriodCells(canvas, keyRow, besides, period, language) : null;

  const place: TablePlace = {
    firstRow,
    lastRow,
    totalRow,
    at,
    helpers,
    pace,
    leading: table.leading,
    language,
  };
  const formulas = new TableFormulas(place);
  writeTableHead(frame, headRow, columns, language);
  writeTableBody(frame, table, columns, place, formulas, period);
  writeHelperColumns(canvas, helpers, table, place, formulas, headRow);
  const next = writeSources(canvas, helpers.next, table, place, headRow);
  writeKeyFigures(frame, keyRow, table, columns, totalRow, language);

  const rates = table.schemes.map((scheme) => ({
    scheme,
    rate: targetRateOf(scheme, figures.asOf, options),
  }));
  const targets = writeTargetRow(frame, totalRow + 1, columns, rates, language);
  writeTableFormats(canvas, columns, place, targets);
  const { leading } = table;
  const rateColumn = leading?.by == null ? null : at(leading.by, leading.scheme);
  const chart =
    rateColumn === null
      ? null
      : writeChartData(frame, {
          table,
          firstRow,
          rateColumn,
          target: targets.find(({ column }) => column === rateColumn) ?? null,
          from: next,
          headRow: headRow + 1,
          language,
        });

  const cells: TableCells = { sheet: sheet.name, table, place };
  const columnsOf = (data: ChartData | null): number =>
    data === null ? 0 : data.series.length + 1 + gap;
  const afterChart = next + columnsOf(chart);
  const history = writeKeptChart(
    frame,
    sheet.history,
    { from: afterChart, headRow: headRow + 1, firstRow },
    table.schemes,
    language,
  );
  const traced = writeNarrativeSources(
    canvas,
    sheet.paragraphs,
    { own: cells, formulas, targets, period, ...sheet.elsewhere },
    { headRow, firstRow, from: Math.max(afterChart + columnsOf(history), besides + 5 + gap) },
    language,
  );

  const heightOf = (one: number): number => canvas.rowHeights[one] ?? defaultHeight;

  const pagination = {
    lastTableRow: totalRow + (targets.length > 0 ? 1 : 0),
    head: [headRow, headRow + 2],
    heightOf,
    page: pageHeight(scale),
  } as const;

  if (pace !== null || helpers.columns.length > 0 || chart !== null || history !== null) {
    canvas.cell(unitRow, besides, reportText(language, 'helper.title'), 'helperTitle');
  }

  const sections: Section[] = [];
  // One page if little shrinking makes it one: that is what is printed and pasted.
  const onePage = (top: number): boolean => {
    const rest =
      signatureBlockHeight(frame, scale) +
      (chart === null && history === null ? 0 : printed(chartHeights.least, scale));
    return heightBetween(1, top - 1, heightOf) + rest <= pageHeight(scale) / leastShrinking;
  };
  let single = false;
  // With the signatures on the page of what stands above it, if that leaves enough; else on the next.
  const chartHeight = (top: number): number => {
    const head = heightBetween(headRow, headRow + 2, heightOf);
    const begun = pageBreaks({ ...pagination, sections }).at(-1);
    const above =
      heightBetween((begun ?? 0) + 1, top - 1, heightOf) + (begun === undefined ? 0 : head);
    const room = pageHeight(scale) - signatureBlockHeight(frame, scale) - defaultHeight;
    const [least, most] = [printed(chartHeights.least, scale), printed(chartHeights.most, scale)];
    if (single) return Math.min(most, Math.max(least, room - heightBetween(1, top - 1, heightOf)));
    return Math.min(most, room - above >= least ? room - above : room - head);
  };

  // Below the table, in sections that a page break does not cut.
  let row = totalRow + (targets.length > 0 ? 2 : 1);
  const section = (write: (top: number) => number): void => {
    canvas.rowHeights[row] = spacerHeight;
    const next = write(row + 1);
    if (next === row + 1) return;
    sections.push({ firstRow: row, lastRow: next - 1 });
    row = next;
  };
  const paragraph = (top: number, text: string, style: string): number => {
    canvas.span(area(top, 1, top, last), text, style);
    canvas.rowHeights[top] = heightFor(frame, text, style, 1, last);
    return top + 1;
  };
  if (sheet.paragraphs.length > 0) {
    for (const text of sheet.paragraphs)
      section((top) => paragraph(top, paragraphText(text), 'text'));
  } else if (rateColumn !== null) {
    const remaining = leading === null ? null : at('remaining', leading.scheme);
    section((top) =>
      writeStandings(frame, top, table, { firstRow, rate: rateColumn, remaining }, language),
    );
  }
  if (table.kind === 'district') {
    for (const scheme of table.schemes) {
      const lines = campaignStandings(table, scheme, language);
      if (lines.length === 0) continue;
      section((top) => {
        const head = reportText(language, 'campaign.title', {
          scheme: reportText(language, `scheme.${scheme}`),
        });
        return lines.reduce(
          (next, text) => paragraph(next, text, 'text'),
          paragraph(top, head, 'section'),
        );
      });
    }
  }
  const texts = notes({
    table,
    columns,
    sources: sheet.sources,
    findings: sheet.findings,
    compared: sheet.compared,
    restated: sheet.restated,
    period,
    hasTarget: targets.length > 0,
    hasPace,
    language,
  });
  section((top) => {
    const head = paragraph(top, reportText(language, 'notes.title'), 'section');
    return texts.reduce((next, text) => paragraph(next, `- ${text}`, 'note'), head);
  });
  single = onePage(row);
  const charts = [chart, history].filter((data) => data !== null);
  if (charts.length > 0) {
    section((top) => {
      const rows = Math.floor(chartHeight(top) / defaultHeight);
      // Beside each other: the page has no room for one more below.
      const parts = partition(
        widths,
        charts.map(() => 1),
      );
      charts.forEach((data, index) => {
        const [left, right] = parts[index] ?? [0, last - 1];
        canvas.charts.push({ ...data, area: area(top, left + 1, top + rows - 1, right + 1) });
      });
      return top + rows;
    });
  }
  section((top) => writeSignatureBlock(frame, top, scale, options));

  const end = row - 1;
  const breaks = single ? [] : pageBreaks({ ...pagination, sections });
  const plan: SheetPlan = {
    name: sheet.name,
    kind: table.kind,
    key: sheet.key,
    blocks: canvas.blocks,
    styles: { ...styles, ...canvas.extraStyles },
    styleRanges: [{ area: area(1, 1, end, last), style: 'base' }, ...canvas.styleRanges],
    merges: canvas.merges,
    columnWidths: [...widths, ...canvas.widthsBeside(last)],
    rowHeights: canvas.rowHeights,
    conditionalFormats: canvas.conditionalFormats,
    links: canvas.links,
    charts: canvas.charts,
    freeze: { rows: headRow + 2, columns: 2 },
    page: {
      ...a4Landscape,
      repeatRows: [headRow, headRow + 2],
      printArea: area(1, 1, end, last),
      ...(single ? { onePage: true } : {}),
      ...(breaks.length > 0 ? { rowBreaks: breaks } : {}),
    },
    tabColor: sheet.tabColor,
    ...(traced.length > 0 ? { narrative: traced } : {}),
  };
  return { plan, cells };
}

/** Points down to the end of the table, before anything is laid out. */
function tableEnd(rows: number, { headBlock }: ReportOptions): number {
  const upper = headBlock ? upperPart.withHeadBlock : upperPart.without;
  return upper + (rows + 2) * upperPart.row;
}
