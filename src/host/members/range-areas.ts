import { ApiType, method, navigation, readable, type HostObject } from '../api-object';
import type { BookSheet } from '../book-sheet';
import type { CellArea } from '../cell-area';
import { rangeType } from './range';
import { RangeTarget } from './range-target';

interface AreasTarget {
  readonly sheet: BookSheet;
  readonly areas: readonly CellArea[];
}

export function rangeAreas(sheet: BookSheet, areas: readonly CellArea[]): HostObject {
  return rangeAreasType.of({ sheet, areas });
}

function ranges({ sheet, areas }: AreasTarget): HostObject[] {
  return areas.map((area) => rangeType.of(new RangeTarget(sheet, area)));
}

export const rangeAreasType: ApiType<AreasTarget> = new ApiType<AreasTarget>('RangeAreas', {
  address: readable('1.9', ({ sheet, areas }) =>
    areas.map((area) => sheet.fullAddress(area)).join(','),
  ),
  areaCount: readable('1.9', ({ areas }) => areas.length),
  cellCount: readable('1.9', ({ areas }) =>
    areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0),
  ),
  areas: navigation('1.9', (target) => rangeCollectionType.of(target)),
});

export const rangeCollectionType: ApiType<AreasTarget> = new ApiType<AreasTarget>(
  'RangeCollection',
  {
    getCount: method('1.9', ({ areas }) => areas.length),
    getItemAt: method('1.9', (target, [index]) => ranges(target)[Number(index)] ?? null),
  },
  { items: ranges },
);
