import type { Sharing } from '../coverage/sharing';
import { formatCount, formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { area, cellAt, letters } from './address';
import { heightFor, writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { writeHeadRow } from './head-row';
import { writeNotes } from './note-lines';
import type { WantedReport } from './ownership';
import { a4Landscape, scaleOf } from './page-fit';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { SheetPlan } from './sheet-plan';
import { sheetStyles, tableSize } from './sheet-styles';
import { SharingCells, sharingColumns, sharingHeading } from './sharing-cells';
import type { SharingColumn } from './sharing-cells';
import { sharingNotes } from './sharing-notes';
import { writeSignatureBlock } from './signature-block';
import { sourceLinks } from './source-link';
import { heightOf, linesIn, widthFor } from './text-width';
import { unitName, unitWord } from './unit-words';

const tabColor = '5B4B8A';

const styleOf: Readonly<Record<SharingColumn, string>> = {
  ordinal: 'ordinal',
  name: 'name',
  group: 'inset',
  base: 'count',
  participants: 'count',
  uncovered: 'count',
  earlier: 'count',
  minimum: 'count',
  share: 'count',
  target: 'count',
  change: 'change',
  more: 'count',
  goalCoverage: 'rate',
};

/** The sheet that a sharing is written to: one for each scheme and kind of unit. */
export function sharingReport({ wish }: Sharing, language: Language): WantedReport {
  const scheme = reportText(language, `scheme.${wish.scheme}`);
  return {
    kind: 'sharing',
    key: `${wish.scheme} ${wish.per}`,
    baseName: reportText(language, 'sheet.sharing', { scheme }),
  };
}

/**
 * A plan shared out, as a sheet of its own. The shares are constants, since no formula makes them; sums,
 * changes, and what is left are formulas, and a cell below shows that nothing is left over.
 */
export function sharingSheet(
  sharing: Sharing,
  name: string,
  agency: readonly string[],
  options: ReportOptions,
): SheetPlan {
  const { wish, rows } = sharing;
  const { language } = options;
  const columns = sharingColumns(sharing);
  const widths = columns.map((kind) => widthOf(kind, sharing, language));
  const scale = scaleOf(widths);
  const canvas = new SheetCanvas();
  const frame: SheetFrame = { canvas, widths, styles: sheetStyles(scale, language) };
  const last = columns.length;
  const scheme = reportText(language, `scheme.${wish.scheme}`);
  let row = writeHeadBlock(
    frame,
    {
      agency,
      title: reportText(language, 'title.sharing', { scheme: scheme.toLocaleUpperCase(language) }),
      subtitle: reportText(language, `sharing.subtitle.${wish.people}`, {
        total: formatCount(wish.total, language),
        date: sharing.asOf === null ? null : formatDate(sharing.asOf, language),
      }),
    },
    options,
  );
  canvas.span(area(row, 1, row, last), reportText(language, 'unit.people'), 'unit');
  const head = row + 1;
  const headings = columns.map((kind) => sharingHeading(kind, sharing, language));
  writeHeadRow(frame, head, headings, 3);
  const first = head + 1;
  const total = first + rows.length;
  const cells = new SharingCells(columns, sharing, { first, total }, language);
  canvas.write(
    first,
    1,
    rows.map((one, index) => columns.map((kind) => cells.inRow(kind, one, index))),
  );
  canvas.write(total, 1, [columns.map((kind) => cells.inTotal(kind))]);
  canvas.merges.push(area(total, 1, total, 2));
  if (total > first) canvas.style(area(first, 1, total - 1, last), 'body');
  canvas.style(area(total, 1, total, last), 'total');
  columns.forEach((kind, index) => {
    const column = index + 1;
    canvas.style(area(first, column, total, column), styleOf[kind]);
    if (kind === 'share') canvas.style(area(first, column, total, column), 'bold');
  });
  canvas.style(area(total, 1, total, 2), 'totalLabel');
  rows.forEach(({ name: place, source }, index) => {
    const at = first + index;
    const lines = linesIn(place, (widths[1] ?? 0) - 1.2, tableSize);
    canvas.rowHeights[at] = heightOf(lines, tableSize);
    if (source === null) return;
    canvas.links.push(...sourceLinks(at, source, language));
    canvas.style(area(at, 2), 'link');
  });
  canvas.rowHeights[total] = heightOf(1, tableSize) + 3;

  row = total + 1;
  const shared = columns.indexOf('share') + 1;
  const check = reportText(language, 'sharing.check', { total: formatCount(wish.total, language) });
  const left = wish.total - cells.sum('share');
  canvas.span(area(row, 1, row, shared - 1), check, 'note', 'right');
  canvas.cell(
    row,
    shared,
    { formula: `${String(wish.total)}-${cellAt(total, shared)}`, value: left },
    'note',
    'change',
  );
  canvas.rowHeights[row] = heightFor(frame, check, 'note', 1, shared - 1);
  row += 2;
  if (columns.includes('group')) {
    row = writeGroups(frame, row, shared, sharing, first, language) + 1;
  }
  canvas.span(area(row, 1, row, last), reportText(language, 'notes.title'), 'section');
  row = writeNotes(frame, row + 1, sharingNotes(sharing, language));
  row = writeSignatureBlock(frame, row + 1, scale, options);
  const printArea = area(1, 1, row - 1, last);
  const { kind, key } = sharingReport(sharing, language);
  return {
    name,
    kind,
    key,
    blocks: canvas.blocks,
    styles: { ...frame.styles, ...canvas.extraStyles },
    styleRanges: [{ area: printArea, style: 'base' }, ...canvas.styleRanges],
    merges: canvas.merges,
    columnWidths: widths,
    rowHeights: canvas.rowHeights,
    conditionalFormats: [],
    links: canvas.links,
    charts: [],
    freeze: { rows: head, columns: 2 },
    page: { ...a4Landscape, repeatRows: [head, head], printArea },
    tabColor,
  };
}

function widthOf(kind: SharingColumn, sharing: Sharing, language: Language): number {
  const { rows } = sharing;
  const longest = (texts: readonly string[], least: number, most: number): number =>
    Math.min(
      most,
      texts.reduce((width, text) => Math.max(width, widthFor(text, tableSize) + 2), least),
    );
  switch (kind) {
    case 'ordinal':
      return 5;
    case 'name':
      return longest(
        rows.map(({ name }) => name),
        18,
        36,
      );
    case 'group':
      return longest(
        rows.map(({ group }) => unitName(group, sharing, language)),
        14,
        28,
      );
    case 'goalCoverage':
      return 11;
    default:
      return 12;
  }
}

/** What each district, officer or agency has to answer for in all; returns the row after it. */
function writeGroups(
  frame: SheetFrame,
  top: number,
  shareColumn: number,
  sharing: Sharing,
  firstRow: number,
  language: Language,
): number {
  const { canvas, widths } = frame;
  const title = reportText(language, 'sharing.groups', { unit: unitWord(sharing, language) });
  canvas.span(area(top, 1, top, widths.length), title, 'section');
  const groups = groupsOf(sharing);
  groups.forEach(({ group, from, count, shared }, index) => {
    const at = top + 1 + index;
    const name = unitName(group, sharing, language);
    const column = letters(shareColumn);
    const formula = `SUM(${column}${String(firstRow + from)}:${column}${String(firstRow + from + count - 1)})`;
    canvas.write(at, 1, [[index + 1, name, count, { formula, value: shared }]]);
    canvas.style(area(at, 1, at, 4), 'body');
    canvas.style(area(at, 1), 'ordinal');
    canvas.style(area(at, 2), 'name');
    canvas.style(area(at, 3), 'count', 'localityCount');
    canvas.style(area(at, 4), 'count', 'bold');
    canvas.rowHeights[at] = heightOf(linesIn(name, (widths[1] ?? 0) - 1.2, tableSize), tableSize);
  });
  canvas.extraStyles.localityCount = {
    numberFormat: `#,##0" ${reportText(language, 'sharing.groups.localities')}"`,
  };
  return top + 1 + groups.length;
}

/** The localities of a group stand below each other. */
function groupsOf({ rows }: Sharing): readonly {
  readonly group: string | null;
  readonly from: number;
  readonly count: number;
  readonly shared: number;
}[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.map((group) => {
    const members = rows.filter((row) => row.group === group);
    return {
      group,
      from: rows.findIndex((row) => row.group === group),
      count: members.length,
      shared: members.reduce((sum, { share }) => sum + (share ?? 0), 0),
    };
  });
}
