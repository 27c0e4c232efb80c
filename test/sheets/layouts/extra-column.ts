import { headerWordings } from './header-wordings';
import type { Extra } from './layout';
import { officerPool } from './place-pool';
import type { SheetColumn } from './sheet-column';
import type { WordingChoice } from './wording-choice';

/** A column that is no figure of the report: some have a field of their own, most are not understood. */
export function extraColumn(extra: Extra, place: number, choice: WordingChoice): SheetColumn {
  switch (extra) {
    case 'code':
      return {
        path: [choice.one(headerWordings.code, 'Mã xã')],
        field: 'code',
        cell: (_, index) => 13966 + 3 * index,
      };
    case 'officer':
      return {
        path: [choice.one(headerWordings.officer, 'Cán bộ phụ trách')],
        field: 'officer',
        cell: (_, index) => officerPool[(index >> 1) % officerPool.length] ?? null,
      };
    case 'rank':
      return {
        path: [choice.one(headerWordings.rank, 'Xếp hạng')],
        field: 'rank',
        cell: (_, index) => index + 1,
      };
    case 'note':
      return {
        path: [choice.one(headerWordings.note, 'Ghi chú')],
        field: 'note',
        cell: (_, index) => (index % 4 === 1 ? 'Đi làm ăn xa' : null),
      };
    case 'money':
      return {
        path: ['Số tiền thu (triệu đồng)'],
        field: null,
        cell: (truth, index) => Math.round(truth.population / 7) + index,
      };
    case 'telephone':
      return {
        path: ['Điện thoại'],
        field: null,
        cell: (_, index) => `09123456${String(10 + index)}`,
      };
    case 'schools':
      return { path: ['Số trường học'], field: null, cell: (_, index) => 2 + (index % 5) };
    case 'area':
      return {
        path: ['Diện tích (km2)'],
        field: null,
        cell: (truth, index) => Math.round(truth.population / 30 + index) / 10,
      };
    case 'unnamed':
      return {
        path: [`Cột ${String.fromCharCode(75 + place)}`],
        field: null,
        cell: (truth, index) => truth.households - 3 * index,
      };
  }
}
