import { apiNotFound } from '../api-error';
import type { HostObject } from '../api-object';
import type { RangeTarget } from './range-target';
import { RangeTarget as Target } from './range-target';
import { rangeType } from './range';

/** Newest version: what may be asked for was checked when the method was called. */
const anyVersion = '1.15';

/** The properties asked for with `true`, of each cell, as plain objects. */
export function cellProperties(range: RangeTarget, options: unknown): unknown[][] {
  return range.map((row, column) => {
    const cell = new Target(range.sheetRef, { row, column, rowCount: 1, columnCount: 1 });
    return picked(rangeType.of(cell), options, 'cell');
  });
}

/** The same for each row: `address`, `rowHidden`, `rowIndex`, `format`. */
export function rowProperties(range: RangeTarget, options: unknown): unknown[] {
  return range.rows.map((row) => {
    const target = new Target(range.sheetRef, { ...range.area, row, rowCount: 1 });
    return picked(rangeType.of(target), options, 'row');
  });
}

/** The same for each column: `address`, `columnHidden`, `columnIndex`, `format`. */
export function columnProperties(range: RangeTarget, options: unknown): unknown[] {
  return range.columns.map((column) => {
    const target = new Target(range.sheetRef, { ...range.area, column, columnCount: 1 });
    return picked(rangeType.of(target), options, 'column');
  });
}

function picked(object: HostObject, options: unknown, place: string): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (typeof options !== 'object' || options === null) return answer;
  for (const [name, wanted] of Object.entries(options as Record<string, unknown>)) {
    if (wanted === false || wanted === null) continue;
    const member = object.member(name, anyVersion);
    if (wanted === true && member.kind === 'property') {
      answer[name] = member.get();
    } else if (member.kind === 'navigation') {
      const child = member.open();
      if (child === null) continue;
      answer[name] =
        name === 'borders'
          ? pickedBorders(child, wanted, `${place}.${name}`)
          : picked(child, wanted, `${place}.${name}`);
    } else {
      throw apiNotFound(`${place}.${name}`, 'cannot be asked for');
    }
  }
  return answer;
}

const borderKeys: Readonly<Record<string, string>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'horizontal',
  InsideVertical: 'vertical',
};

/** Borders are asked for once and answered for every side. */
function pickedBorders(
  borders: HostObject,
  options: unknown,
  place: string,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const border of borders.items?.() ?? []) {
    const key = borderKeys[border.id() ?? ''];
    if (key !== undefined) answer[key] = picked(border, options, place);
  }
  return answer;
}
