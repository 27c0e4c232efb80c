import type { FieldKey } from '../../../src/sheets/field';
import type { CellValue, Grid } from '../../../src/sheets/grid';
import { CellTable } from './cell-table';
import type { ExpectedLocality, ExpectedTable } from './compare-reading';
import { totalLabels } from './header-wordings';
import type { Layout } from './layout';
import { layoutColumns } from './layout-columns';
import type { Figures } from './layout-columns';
import { headBlock } from './head-block';
import { otherSheets } from './other-sheets';
import { districtPlaces, isSeveral, isSplit, typedName } from './true-places';
import type { DistrictPlace } from './true-places';
import { columnPlaces, writeHeader } from './sheet-column';
import type { SheetColumn } from './sheet-column';
import { randomFrom } from './true-data';
import type { TrueLocality } from './true-data';

export interface WrittenWorkbook {
  readonly grids: readonly Grid[];
  readonly expected: readonly ExpectedTable[];
  /** Sheets that hold no localities. */
  readonly others: readonly string[];
}

/** Writes true data in the given layout: random ones, unless some are given. */
export function writeWorkbook(
  layout: Layout,
  places: readonly DistrictPlace[] = districtPlaces(layout, randomFrom(layout.seed)),
): WrittenWorkbook {
  const names = new Map(
    places.flatMap(({ members }) =>
      members.map((member) => [member, typedName(member.name, layout)]),
    ),
  );
  const sheets = isSplit(layout) ? places.map((place) => [place]) : [places];
  const tables = sheets.map((districts, index) =>
    writeSheet(layout, districts, names, index, sheets.length),
  );
  const others = layout.otherSheets ? otherSheets() : [];
  return {
    grids: [...tables.map(({ grid }) => grid), ...others],
    expected: tables.map(({ expected }) => expected),
    others: others.map(({ sheet }) => sheet),
  };
}

interface WrittenSheet {
  readonly grid: Grid;
  readonly expected: ExpectedTable;
}

function writeSheet(
  layout: Layout,
  districts: readonly DistrictPlace[],
  names: ReadonlyMap<TrueLocality, string>,
  sheetIndex: number,
  sheetCount: number,
): WrittenSheet {
  const figures = figuresOf(layout);
  const several = isSeveral(layout) && !isSplit(layout);
  const columns = layoutColumns(layout, names, figures, several);
  const cells = new CellTable();
  const left = 1 + layout.left;
  const head = headBlock(layout, districts, sheetIndex);
  const spacers = layout.spacer ? spacerAt(columns, left, layout.seed) : new Set<number>();
  let row = 1 + layout.top;
  for (const line of head.lines) {
    for (const [offset, text] of line) cells.set(row, left + offset, text);
    row++;
  }
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const form = { row, column: left, depth, merged: layout.merged, single: layout.single, spacers };
  writeHeader(cells, columns, form);
  const places = columnPlaces(columns.length, form);
  row += depth;
  if (layout.numbering) {
    const leading = columns.findIndex(({ field }) => !isDescriptive(field));
    places.forEach((place, index) => {
      cells.set(row, place, index < leading ? 'ABCD'.charAt(index) : index - leading + 1);
    });
    row++;
  }
  const placeOf = (field: SheetColumn['field']): number | undefined =>
    places[columns.findIndex((column) => column.field === field)];
  const ordinalPlace = placeOf('ordinal');
  const namePlace = placeOf('locality') ?? left;
  const everybody = districts.flatMap(({ members }) => members);
  const writeSums = (at: number, members: readonly TrueLocality[]): void => {
    columns.forEach((column, index) => {
      cells.set(at, places[index] ?? 0, column.total?.(members) ?? null);
    });
  };
  const writeTotal = (): void => {
    const atOrdinal = ordinalPlace !== undefined && ordinalPlace < namePlace && layout.totalMerged;
    cells.set(row, atOrdinal ? ordinalPlace : namePlace, totalLabel(layout, everybody.length));
    if (atOrdinal) cells.merge(row, ordinalPlace, row, namePlace);
    writeSums(row, everybody);
    row++;
  };
  if (layout.total === 'top') writeTotal();
  const expected: ExpectedLocality[] = [];
  const districtPlace = placeOf('district');
  let count = 0;
  districts.forEach((district, number) => {
    if (layout.blankRows && number > 0) row++;
    if (layout.districtFrom.startsWith('group') && several) {
      writeGroup(cells, row, layout, district, number, namePlace, ordinalPlace);
      if (layout.subtotals) writeSums(row, district.members);
      row++;
    }
    if (layout.restart) count = 0;
    const firstRow = row;
    for (const member of district.members) {
      columns.forEach((column, index) => {
        const once =
          column.field === 'district' && layout.districtFrom !== 'column' && row > firstRow;
        if (!once) cells.set(row, places[index] ?? 0, column.cell(member, expected.length));
      });
      if (ordinalPlace !== undefined) cells.set(row, ordinalPlace, ++count);
      expected.push({
        truth: member,
        row,
        name: names.get(member) ?? member.name,
        district: several || head.district ? district.name : null,
        missing: missingFields(member, figures),
        given: givenCounts(columns, member, expected.length),
      });
      row++;
    }
    if (districtPlace !== undefined && layout.districtFrom === 'column merged')
      cells.merge(firstRow, districtPlace, row - 1, districtPlace);
  });
  if (layout.total === 'bottom') {
    if (layout.blankRows) row++;
    writeTotal();
  }
  writeFoot(cells, layout, row, places);
  const sheet = sheetName(layout, districts, sheetIndex, sheetCount);
  return {
    grid: cells.toGrid(sheet),
    expected: {
      sheet,
      asOf: head.asOf,
      columns: new Map(columns.map((column, index) => [places[index] ?? 0, column.field])),
      localities: expected,
    },
  };
}

function givenCounts(
  columns: readonly SheetColumn[],
  truth: TrueLocality,
  index: number,
): ReadonlyMap<FieldKey, number | null> {
  return new Map(
    columns.flatMap(({ gives }) =>
      gives === undefined ? [] : [[gives.field, gives.count(truth, index)]],
    ),
  );
}

/** A blank column between two headings of the first header row. */
function spacerAt(
  columns: readonly SheetColumn[],
  left: number,
  seed: number,
): ReadonlySet<number> {
  const between = columns.flatMap(({ path }, index) =>
    index > 1 && path[0] !== columns[index - 1]?.path[0] ? [left + index] : [],
  );
  const chosen = between[seed % Math.max(1, between.length)];
  return new Set(chosen === undefined ? [] : [chosen]);
}

/** Columns that a numbering row letters; it counts the others. */
function isDescriptive(field: SheetColumn['field']): boolean {
  return field === 'ordinal' || field === 'locality' || field === 'district';
}

const countFields: readonly FieldKey[] = ['population', 'labourForce', 'households'];

function missingFields(truth: TrueLocality, figures: Figures): ReadonlySet<FieldKey> {
  const fields = [
    ...countFields,
    ...Object.keys(truth.schemes).flatMap((scheme) =>
      ['participants', 'target', 'samePeriodLastYear', 'lastDecember'].map(
        (measure) => `${scheme}.${measure}` as FieldKey,
      ),
    ),
  ];
  return new Set(fields.filter((field) => figures.isMissing(field, truth)));
}

function figuresOf(layout: Layout): Figures {
  // Which cells are missing follows from the figures, so that every column agrees about it.
  const isMissing = (field: FieldKey, truth: TrueLocality): boolean =>
    layout.missing !== 'none' &&
    (truth.population * 7 + field.length * 13 + field.charCodeAt(field.length - 1)) % 17 === 0;
  return {
    isMissing,
    count: (value, field, truth) => {
      if (isMissing(field, truth)) return layout.missing === 'blank' ? null : layout.missing;
      return typedNumber(value, layout, truth);
    },
  };
}

function typedNumber(value: number, layout: Layout, truth: TrueLocality): CellValue {
  const grouped = (mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  switch (layout.numbers) {
    case 'numbers':
      return value;
    case 'dots':
      return grouped('.');
    case 'spaces':
      return grouped(' ');
    case 'mixed':
      return (truth.population + value) % 3 === 0 ? grouped('.') : value;
  }
}

function totalLabel(layout: Layout, count: number): string {
  const unit = { commune: 'xã', ward: 'phường', hamlet: 'thôn' }[layout.kind];
  const labels = [
    ...totalLabels.filter((label) => !label.includes('(I')),
    'CỘNG',
    'TỔNG CỘNG:',
    `Tổng số (${String(count)} ${unit})`,
    `Tổng cộng: ${String(count)} ${unit}`,
  ];
  return labels[layout.totalLabel % labels.length] ?? 'Tổng cộng';
}

const romans = ['I', 'II', 'III', 'IV'];

function writeGroup(
  cells: CellTable,
  row: number,
  layout: Layout,
  district: DistrictPlace,
  number: number,
  namePlace: number,
  ordinalPlace: number | undefined,
): void {
  const roman = romans[number] ?? '';
  const mark =
    layout.districtFrom === 'group letter'
      ? 'ABC'.charAt(number)
      : layout.districtFrom === 'group plain'
        ? ''
        : roman;
  const inName = layout.districtFrom === 'group roman in name' || ordinalPlace === undefined;
  cells.set(row, namePlace, inName && mark !== '' ? `${mark}. ${district.name}` : district.name);
  if (!inName && mark !== '') cells.set(row, ordinalPlace, mark);
}

function sheetName(
  layout: Layout,
  districts: readonly DistrictPlace[],
  index: number,
  count: number,
): string {
  const name = districts[0]?.name ?? '';
  if (layout.districtFrom === 'sheet' || layout.districtFrom === 'sheets') return name;
  const generic = ['Sheet1', 'BHYT', 'Tổng hợp', 'Biểu 1', 'BC'];
  return count > 1
    ? `Sheet${String(index + 1)}`
    : (generic[layout.seed % generic.length] ?? 'Sheet1');
}

function writeFoot(
  cells: CellTable,
  layout: Layout,
  lastRow: number,
  places: readonly number[],
): void {
  let row = lastRow + 1;
  const at = (share: number): number => places[Math.floor((places.length - 1) * share)] ?? 1;
  if (layout.notes) {
    cells.set(row, at(0), 'Ghi chú:');
    cells.set(
      row + 1,
      at(0.2),
      `- Dân số theo số liệu của Công an đến 31/12/${String(layout.year - 1)}`,
    );
    cells.set(row + 2, at(0), '* Những đơn vị đạt dưới 90% phải có giải pháp');
    row += 4;
  }
  if (layout.signature) {
    cells.set(row, at(0.8), `Giao Thủy, ngày 02 tháng 7 năm ${String(layout.year)}`);
    cells.set(row + 1, at(0.2), 'NGƯỜI LẬP BIỂU');
    cells.set(row + 1, at(0.8), 'GIÁM ĐỐC');
    cells.set(row + 2, at(0.2), '(Ký, ghi rõ họ tên)');
    cells.set(row + 5, at(0.2), 'Trần Thị Hoa');
    cells.set(row + 5, at(0.8), 'Nguyễn Văn Giao');
  }
}
