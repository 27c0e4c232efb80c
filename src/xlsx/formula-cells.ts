import type { Area } from '../sheets/grid';
import { areaOf, columnOf } from './file-address';
import { bytesOf, decodeXml, XmlTags } from './xml-tags';

/** The formulas of a sheet that more than one cell lives by. */
export interface FormulaCells {
  /** By number of the group: the cell that spells the shared formula out. */
  readonly masters: ReadonlyMap<number, SharedFormula>;
  /** Areas that one formula fills: array formulas and data tables. */
  readonly arrays: readonly Area[];
}

export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const names = {
  area: bytesOf('ref'),
  cell: bytesOf('c'),
  formula: bytesOf('f'),
  reference: bytesOf('r'),
  row: bytesOf('row'),
  shared: bytesOf('si'),
  type: bytesOf('t'),
};

/** @throws {DamagedWorkbookError} A tag is cut off. */
export function formulaCells(bytes: Uint8Array, path: string): FormulaCells {
  const masters = new Map<number, SharedFormula>();
  const arrays: Area[] = [];
  const tags = new XmlTags(bytes, path);
  let row = 0;
  let column = 0;
  while (tags.next()) {
    if (tags.closes) continue;
    if (tags.is(names.row)) {
      row = tags.number(names.reference) ?? row + 1;
      column = 0;
    } else if (tags.is(names.cell)) {
      column = columnOf(tags.attribute(names.reference)) ?? column + 1;
    } else if (tags.is(names.formula)) {
      const type = tags.attribute(names.type);
      const group = tags.number(names.shared);
      const area = areaOf(tags.attribute(names.area));
      const start = tags.end;
      const end = tags.empty ? start : tags.textEnd();
      if (type === 'shared' && group !== null && end > start) {
        masters.set(group, { row, column, formula: decodeXml(bytes, start, end) });
      } else if ((type === 'array' || type === 'dataTable') && area !== null) {
        if (area.firstRow < area.lastRow || area.firstColumn < area.lastColumn) arrays.push(area);
      }
    }
  }
  return { masters, arrays };
}
