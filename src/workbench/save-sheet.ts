import { parseAddress } from '../host/cell-area';
import type { HostSheet } from '../host/host-workbook';
import type { CellLook } from '../xlsx/cell-look';
import type { PlainColumn, PlainLink, PlainRow, PlainSheet } from '../xlsx/plain-sheet';
import { planArea } from './save-area';
import { allCells } from './save-cells';
import { plainChart } from './save-chart';
import { fileColor, lookChange } from './save-look';
import { plainPage } from './save-page';
import { plainRule } from './save-rules';

const pointsPerPixel = 0.75;

/** A sheet of the host as a whole sheet of a file. Charts that a file cannot hold are left out. */
export function plainSheet(sheet: HostSheet): PlainSheet {
  const { name, visibility, tabColor } = sheet;
  const area = (address: string): PlainSheet['merges'] => {
    const parsed = planArea(address);
    return parsed === null ? [] : [parsed];
  };
  return {
    name,
    ...(visibility === 'Hidden' && { state: 'hidden' }),
    ...(visibility === 'VeryHidden' && { state: 'veryHidden' }),
    ...(tabColor !== undefined && { tabColor: fileColor(tabColor) }),
    showGridlines: sheet.showGridlines !== false,
    isProtected: sheet.protected === true,
    cells: allCells(sheet),
    columns: columnsOf(sheet),
    rows: rowsOf(sheet),
    merges: (sheet.merges ?? []).flatMap(area),
    freeze: sheet.freeze ?? { rows: 0, columns: 0 },
    rules: (sheet.conditionalFormats ?? []).flatMap((format) => plainRule(format) ?? []),
    links: linksOf(sheet),
    charts: (sheet.charts ?? []).flatMap((chart) => plainChart(chart, name) ?? []),
    page: plainPage(sheet.page ?? {}),
    names: (sheet.names ?? []).map((each) => ({
      name: each.name,
      refersTo: each.formula.replace(/^=/, ''),
      hidden: each.hidden === true,
    })),
    ...(sheet.autoFilter !== undefined && { autoFilter: sheet.autoFilter }),
  };
}

function columnsOf(sheet: HostSheet): readonly PlainColumn[] {
  const columns = new Map<number, { -readonly [K in keyof PlainColumn]: PlainColumn[K] }>();
  const at = (letters: string): { -readonly [K in keyof PlainColumn]: PlainColumn[K] } => {
    const column = (parseAddress(`${letters}1`)?.area.column ?? 0) + 1;
    const known = columns.get(column) ?? { column };
    columns.set(column, known);
    return known;
  };
  for (const [letters, points] of Object.entries(sheet.columnWidths ?? {})) {
    at(letters).width = Math.round(points / pointsPerPixel);
  }
  for (const letters of sheet.hiddenColumns ?? []) at(letters).hidden = true;
  for (const [letters, style] of Object.entries(sheet.columnStyles ?? {})) {
    const look = lookChange({}, style);
    if (look !== null) at(letters).look = look;
  }
  return [...columns.values()].sort((one, other) => one.column - other.column);
}

function rowsOf(sheet: HostSheet): readonly PlainRow[] {
  const hidden = new Set(sheet.hiddenRows ?? []);
  const numbers = new Set([
    ...Object.keys(sheet.rowHeights ?? {}).map(Number),
    ...Object.keys(sheet.rowStyles ?? {}).map(Number),
    ...hidden,
  ]);
  return [...numbers].map((row): PlainRow => {
    const height = sheet.rowHeights?.[row];
    const look: CellLook | null = lookChange({}, sheet.rowStyles?.[row] ?? {});
    return {
      row,
      ...(height !== undefined && { height }),
      ...(hidden.has(row) && { hidden: true }),
      ...(look !== null && { look }),
    };
  });
}

function linksOf(sheet: HostSheet): readonly PlainLink[] {
  return Object.entries(sheet.cells ?? {}).flatMap(([cell, { hyperlink }]) => {
    if (hyperlink === undefined) return [];
    const { address, documentReference, screenTip } = hyperlink;
    return [
      {
        cell,
        ...(address !== undefined && { address }),
        ...(documentReference !== undefined && { location: documentReference }),
        ...(screenTip !== undefined && { tooltip: screenTip }),
      },
    ];
  });
}
