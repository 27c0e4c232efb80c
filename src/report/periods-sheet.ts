import type { Figures, LocalityFigures } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import { dateParts, formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { area } from './address';
import { heightFor, writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { writeNotes } from './note-lines';
import { a4Landscape, scaleOf } from './page-fit';
import { numbersAt, periodRowName, periodWidths, writePeriodTable } from './periods-table';
import type { PeriodColumn } from './periods-table';
import { shownSchemes } from './report-options';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { SheetPlan } from './sheet-plan';
import { sheetStyles, tableSize } from './sheet-styles';
import { widthFor } from './text-width';

const tabColor = '5B7F95';

/**
 * The localities at several dates, earliest first: one table per scheme with the people enrolled, the
 * coverage, and the change from the period before (report-sheets.md). A year that is not over is headed
 * by its date. Counts are constants, the rest are formulas; the populations stand beside the page.
 */
export function periodsSheet(figures: Figures, name: string, options: ReportOptions): SheetPlan {
  const { language } = options;
  const columns = periodColumns(figures, language);
  const localities = figures.districts.flatMap((district) => district.localities);
  const nameWidth = localities.reduce(
    (most, one) => Math.max(most, widthFor(periodRowName(one, figures, language), tableSize) + 2),
    16,
  );
  const sheetWidths = [
    periodWidths.ordinal,
    Math.min(40, nameWidth),
    ...columns.map(() => periodWidths.count),
    ...columns.map(() => periodWidths.rate),
    periodWidths.change,
  ];
  const last = sheetWidths.length;
  const canvas = new SheetCanvas();
  const styles = sheetStyles(scaleOf(sheetWidths), language);
  const frame: SheetFrame = { canvas, widths: sheetWidths, styles };
  const title = reportText(language, 'title.periods');
  const subtitle = columns.map(({ heading }) => heading).join(' – ');
  let row = writeHeadBlock(
    frame,
    { agency: [], title, subtitle },
    { ...options, headBlock: false },
  );
  const schemes = shownSchemes(figures, options).filter((scheme) =>
    localities.some((locality) => (locality.earlier ?? []).some((one) => scheme in one.people)),
  );
  const breaks: number[] = [];
  for (const [index, scheme] of schemes.entries()) {
    if (index > 0) breaks.push(row - 1);
    const text = reportText(language, `scheme.${scheme}`);
    canvas.span(area(row, 1, row, last), text, 'section');
    canvas.rowHeights[row] = heightFor(frame, text, 'section', 1, last) + 2;
    row = writePeriodTable(frame, row + 1, scheme, localities, columns, figures, language) + 1;
  }
  row = writeNotes(frame, row, notesOf(columns, localities, schemes, language));
  return {
    name,
    kind: 'periods',
    key: '',
    blocks: canvas.blocks,
    styles,
    styleRanges: [{ area: area(1, 1, row, last), style: 'base' }, ...canvas.styleRanges],
    merges: canvas.merges,
    columnWidths: [...sheetWidths, ...canvas.widthsBeside(last)],
    rowHeights: canvas.rowHeights,
    conditionalFormats: [],
    links: canvas.links,
    charts: [],
    freeze: { rows: 0, columns: 2 },
    page: {
      ...a4Landscape,
      printArea: area(1, 1, row, last),
      ...(breaks.length > 0 ? { rowBreaks: breaks } : {}),
    },
    tabColor,
  };
}

function periodColumns({ earlier, asOf }: Figures, language: Language): readonly PeriodColumn[] {
  const dates = asOf === null ? earlier : [...earlier, asOf];
  return dates.map((date) => {
    const year = String(dateParts(date)?.year ?? '');
    const heading = date.endsWith('-12-31')
      ? reportText(language, 'periods.year', { year })
      : reportText(language, 'periods.date', { date: formatDate(date, language) });
    return { date, heading };
  });
}

function notesOf(
  columns: readonly PeriodColumn[],
  localities: readonly LocalityFigures[],
  schemes: readonly Scheme[],
  language: Language,
): readonly string[] {
  const notes: string[] = [];
  const today = columns.at(-1);
  const hasFullYears = columns.slice(0, -1).some(({ date }) => date.endsWith('-12-31'));
  if (today !== undefined && hasFullYears && !today.date.endsWith('-12-31')) {
    const year = String(dateParts(today.date)?.year ?? '');
    notes.push(
      reportText(language, 'periods.partial', { year, date: formatDate(today.date, language) }),
    );
  }
  const lacking = localities.filter((locality) =>
    schemes.some((scheme) =>
      columns.some(
        ({ date }, index) =>
          numbersAt(locality, scheme, date, index === columns.length - 1).people === null,
      ),
    ),
  );
  if (lacking.length > 0) {
    notes.push(reportText(language, 'periods.missing', { count: lacking.length }));
  }
  return notes;
}
