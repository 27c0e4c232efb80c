import type { HostCell, HostSheet, HostValue, HostWorkbook } from '../../src/host/host-workbook';
import type { Grid } from '../../src/sheets/grid';
import { areaAddress, cellAddress, columnLetters } from '../../src/sheets/grid';

/** Formats that say as much as the displayed texts of a grid do. */
function formatOf(text: string): string {
  const rate = /^-?[\d.,]+?(?:\.(\d+))?%$/.exec(text);
  if (rate !== null) return rate[1] === undefined ? '0%' : `0.${'0'.repeat(rate[1].length)}%`;
  if (/^0\d+$/.test(text)) return '0'.repeat(text.length);
  return 'dd/mm/yyyy';
}

function cellsOf(grid: Grid): Record<string, HostCell> {
  const cells: Record<string, HostCell> = {};
  grid.values.forEach((row, down) => {
    row.forEach((value, across) => {
      const isFormula = grid.formulas[down]?.[across] === true;
      if (value === null && !isFormula) return;
      const text = grid.texts[down]?.[across] ?? null;
      const font = grid.fonts[down]?.[across] ?? null;
      const style = {
        ...(text === null ? {} : { numberFormat: formatOf(text) }),
        ...(font === null ? {} : { font }),
      };
      cells[cellAddress(grid.firstRow + down, grid.firstColumn + across)] = {
        ...(value === null ? {} : { value }),
        ...(isFormula ? { formula: formulaOf(value) } : {}),
        ...(Object.keys(style).length === 0 ? {} : { style }),
      };
    });
  });
  return cells;
}

/** A grid keeps no formulas: one that gives the same value. */
function formulaOf(value: HostValue | null): string {
  if (typeof value === 'number') return `=${String(value)}+0`;
  if (typeof value === 'boolean') return value ? '=TRUE' : '=FALSE';
  if (value !== null && /^#[A-Z/0!?]+$/.test(value)) return errorFormula(value);
  return `="${(value ?? '').replaceAll('"', '""')}"`;
}

function errorFormula(error: string): string {
  if (error === '#N/A') return '=NA()';
  if (error === '#DIV/0!') return '=1/0';
  if (error === '#VALUE!') return '="x"+1';
  return `=${error}`;
}

/** The grids of a file as a workbook of the embedded Excel. */
export function hostWorkbook(grids: readonly Grid[]): HostWorkbook {
  return {
    sheets: grids.map((grid): HostSheet => ({
      name: grid.sheet,
      ...(grid.visible ? {} : { visibility: 'Hidden' }),
      cells: cellsOf(grid),
      merges: grid.merges.map(areaAddress),
      hiddenRows: grid.hiddenRows,
      hiddenColumns: grid.hiddenColumns.map(columnLetters),
    })),
  };
}

/** What a file may hold and Excel never does: formulas that were not calculated yet. Here they show nothing. */
export function calculated(grids: readonly Grid[]): readonly Grid[] {
  return grids.map((grid) => ({
    ...grid,
    values: grid.values.map((row, down) =>
      row.map((value, across) =>
        value === null && grid.formulas[down]?.[across] === true ? '' : value,
      ),
    ),
  }));
}
