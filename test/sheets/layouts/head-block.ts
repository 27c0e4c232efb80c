import type { Layout } from './layout';
import type { DistrictPlace } from './true-places';

/** The rows above a table. */
export interface Head {
  readonly lines: readonly (readonly (readonly [number, string])[])[];
  readonly asOf: string | null;
  /** True when it says of which district the localities are. */
  readonly district: boolean;
}

/** Agency, quốc hiệu, title, date and unit, as far as the layout has them. */
export function headBlock(
  layout: Layout,
  districts: readonly DistrictPlace[],
  sheetIndex: number,
): Head {
  const first = districts[0]?.name ?? '';
  const fromSheet = layout.districtFrom === 'sheet' || layout.districtFrom === 'sheets';
  if (layout.head === 'nothing') return { lines: [], asOf: null, district: fromSheet };
  const inTitle = layout.districtFrom === 'title';
  const inAgency = layout.districtFrom === 'agency' && layout.head === 'full';
  const { line, asOf } = dateLine(layout);
  const lines: [number, string][][] = [];
  if (layout.head === 'full') {
    const agency = inAgency ? `BHXH ${first.toUpperCase()}` : 'BẢO HIỂM XÃ HỘI VIỆT NAM';
    lines.push([
      [0, agency],
      [5, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ]);
    lines.push(
      [
        [0, 'Số: 412/BC-BHXH'],
        [5, 'Độc lập - Tự do - Hạnh phúc'],
      ],
      [],
    );
  }
  const what =
    layout.seed % 2 === 0
      ? 'KẾT QUẢ THAM GIA BHXH, BHYT'
      : 'Tình hình thực hiện chỉ tiêu bao phủ bảo hiểm';
  lines.push([[sheetIndex % 2 === 0 ? 0 : 2, inTitle ? `${what} ${first.toUpperCase()}` : what]]);
  if (line !== '') lines.push([[0, line]]);
  if (layout.unitLine) lines.push([[4, 'Đơn vị tính: người']]);
  lines.push([]);
  return { lines, asOf, district: inTitle || inAgency || fromSheet };
}

function dateLine(layout: Layout): { line: string; asOf: string | null } {
  const { year } = layout;
  const y = String(year);
  const forms: readonly (readonly [string, string | null])[] = [
    [`Số liệu tính đến ngày 30/6/${y}`, `${y}-06-30`],
    [`(Số liệu tính đến ngày 30 tháng 6 năm ${y})`, `${y}-06-30`],
    [`Tính đến 30.06.${y}`, `${y}-06-30`],
    [`Tháng 6 năm ${y}`, `${y}-06-30`],
    [`Tháng 06/${y}`, `${y}-06-30`],
    [`6 tháng đầu năm ${y}`, `${y}-06-30`],
    [`Quý II/${y}`, `${y}-06-30`],
    [`Đến hết tháng 9/${y}`, `${y}-09-30`],
    [`(Kèm theo Báo cáo số 15/BC-BHXH ngày 05/7/${y}); số liệu đến 30/6/${y}`, `${y}-06-30`],
    ['', null],
  ];
  const [line, asOf] = forms[layout.dateLine] ?? ['', null];
  return { line, asOf };
}
