import { invalidArgument, itemNotFound } from '../api-error';
import {
  ApiType,
  method,
  navigation,
  readable,
  writable,
  type HostObject,
  type Navigation,
} from '../api-object';
import type { BookSheet } from '../book-sheet';
import { areaAddress, intersection, parseAddress } from '../cell-area';
import {
  conditionalTypes,
  type ConditionalRecord,
  type ConditionalType,
} from '../engine/conditional-rules';
import type { HostConditionalFormat } from '../host-workbook';
import type { KeptProperties } from '../sheet-record';
import { conditionalParts } from './conditional-parts';
import { rangeType } from './range';
import { RangeTarget } from './range-target';

/** One conditional format of a sheet. */
export interface ConditionalTarget {
  readonly sheet: BookSheet;
  readonly id: string;
}

/** @throws ItemNotFound when it has been deleted */
export function conditionalRecord({ sheet, id }: ConditionalTarget): ConditionalRecord {
  const record = sheet.rules.list().find((rule) => rule.id === id);
  if (record === undefined) throw itemNotFound(`conditional format ${id}`);
  return record;
}

/** Changes its data; the sheet's rule follows. */
export function changeConditional(
  target: ConditionalTarget,
  change: (data: KeptProperties) => void,
): void {
  target.sheet.assertEditable();
  const record = conditionalRecord(target);
  const data = structuredClone(record.data);
  change(data);
  target.sheet.rules.set({ ...record, data });
}

/** `dataBar` fails on a format of another type, `dataBarOrNullObject` is a null object there. */
function ofType(
  type: ConditionalType,
  name: keyof typeof conditionalParts,
): Readonly<Record<string, Navigation<ConditionalTarget>>> {
  const open = (target: ConditionalTarget): HostObject | null =>
    conditionalRecord(target).type === type ? conditionalParts[name].of(target) : null;
  return {
    [name]: navigation('1.6', (target) => {
      const part = open(target);
      if (part === null) throw invalidArgument(`a conditional format that is no ${type}`);
      return part;
    }),
    [`${name}OrNullObject`]: navigation('1.6', open),
  };
}

const conditionalFormatType: ApiType<ConditionalTarget> = new ApiType<ConditionalTarget>(
  'ConditionalFormat',
  {
    id: readable('1.6', ({ id }) => id),
    type: readable('1.6', (target) => conditionalRecord(target).type),
    priority: readable('1.6', (target) =>
      target.sheet.rules.list().findIndex(({ id }) => id === target.id),
    ),
    stopIfTrue: writable(
      '1.6',
      (target) => conditionalRecord(target).stopIfTrue,
      (target, value) => {
        target.sheet.rules.set({ ...conditionalRecord(target), stopIfTrue: value === true });
      },
    ),
    ...ofType('Custom', 'custom'),
    ...ofType('CellValue', 'cellValue'),
    ...ofType('DataBar', 'dataBar'),
    ...ofType('IconSet', 'iconSet'),
    getRange: method('1.6', (target) => {
      const [area, ...more] = conditionalRecord(target).areas;
      if (area === undefined || more.length > 0) {
        throw invalidArgument('the conditional format stands on several areas');
      }
      return rangeType.of(new RangeTarget(target.sheet, area));
    }),
    delete: method('1.6', (target) => {
      target.sheet.assertEditable();
      target.sheet.rules.remove(conditionalRecord(target).id);
    }),
  },
  { id: ({ id }) => id },
);

function formatsIn({ sheet, area }: RangeTarget): readonly HostObject[] {
  return sheet.rules
    .list()
    .filter(({ areas }) => areas.some((own) => intersection(own, area) !== null))
    .map(({ id }) => conditionalFormatType.of({ sheet, id }));
}

const conditionalFormatCollectionType: ApiType<RangeTarget> = new ApiType<RangeTarget>(
  'ConditionalFormatCollection',
  {
    add: method('1.6', ({ sheet, area }, [type]) => {
      const known = conditionalTypes.find((name) => name === type);
      if (known === undefined) throw invalidArgument(`conditional format ${String(type)}`);
      sheet.assertEditable();
      const { id } = sheet.rules.add({ type: known, areas: [area], stopIfTrue: false, data: {} });
      return conditionalFormatType.of({ sheet, id });
    }),
    clearAll: method('1.6', (range) => {
      range.sheet.assertEditable();
      range.sheet.rules.clear(range.area);
    }),
    getCount: method('1.6', (range) => formatsIn(range).length),
    getItemAt: method('1.6', (range, [index]) => {
      const found = formatsIn(range)[Number(index)];
      if (found === undefined) throw itemNotFound(`conditional format ${String(index)}`);
      return found;
    }),
  },
  {
    items: formatsIn,
    item: (range, key) => formatsIn(range).find((format) => format.id() === key) ?? null,
  },
);

/** The conditional formats that touch a range. */
export function conditionalFormatsOf(range: RangeTarget): HostObject {
  return conditionalFormatCollectionType.of(range);
}

/** Puts the formats of a loaded workbook on their sheet; the first listed has the first priority. */
export function restoreConditionalFormats(
  sheet: BookSheet,
  formats: readonly HostConditionalFormat[],
): void {
  for (const { type, range, stopIfTrue, data } of formats.toReversed()) {
    const areas = range.split(',').map((address) => {
      const parsed = parseAddress(address);
      if (parsed === null) throw new RangeError(`“${address}” is no address`);
      return parsed.area;
    });
    sheet.rules.add({ type, areas, stopIfTrue: stopIfTrue ?? false, data: structuredClone(data) });
  }
}

export function conditionalFormatsToHost(sheet: BookSheet): readonly HostConditionalFormat[] {
  return sheet.rules.list().map(({ type, areas, stopIfTrue, data }) => ({
    type,
    range: areas.map(areaAddress).join(','),
    ...(stopIfTrue ? { stopIfTrue } : {}),
    data: structuredClone(data),
  }));
}
