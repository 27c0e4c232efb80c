import { expect } from 'chai';
import fc from 'fast-check';
import { dateFromSerial, statedDate, statedDates } from '../../../src/sheets/text/date-text';

/** `2024-06-30 day asOf`, or null. */
function brief(text: string): string | null {
  const stated = statedDate(text);
  if (stated === null) return null;
  return `${stated.date} ${stated.kind}${stated.asOf ? ' asOf' : ''}${stated.signing ? ' signing' : ''}`;
}

function expectDates(cases: readonly (readonly [string, string | null])[]): void {
  for (const [text, expected] of cases) expect(brief(text), text).to.equal(expected);
}

describe('dateFromSerial', () => {
  it('counts days as Excel does', () => {
    expect(dateFromSerial(45473)).to.equal('2024-06-30');
    expect(dateFromSerial(45473.75)).to.equal('2024-06-30');
    expect(dateFromSerial(32874)).to.equal('1990-01-01');
    expect(dateFromSerial(73415)).to.equal('2100-12-31');
    for (const serial of [0, 1, 12, 32873, 73416, -5, NaN, Infinity, 1e300])
      expect(dateFromSerial(serial)).to.equal(null);
  });
});

describe('statedDate', () => {
  it('finds the date that the text calls the date of its figures', () => {
    expectDates([
      ['Số liệu tính đến ngày 30/6/2024', '2024-06-30 day asOf'],
      ['(số liệu cập nhật đến ngày 31 tháng 10 năm 2025)', '2025-10-31 day asOf'],
      ['Dữ liệu đến 31/10/2025 - đơn vị: người', '2025-10-31 day asOf'],
      ['Chốt số liệu: 30/06/2024', '2024-06-30 day asOf'],
      ['Tính đến 24h ngày 30/6/2024', '2024-06-30 day asOf'],
      ['so lieu tinh den het thang 2 nam 2024', '2024-02-29 month asOf'],
      ['Lũy kế đến tháng 6/2024', '2024-06-30 month asOf'],
      ['TÌNH HÌNH THỰC HIỆN CHỈ TIÊU ĐẾN 30/6/2024', '2024-06-30 day asOf'],
      ['Từ ngày 01/01/2024 đến ngày 30/6/2024', '2024-06-30 day asOf'],
      ['as of 30 June 2024', '2024-06-30 day asOf'],
      ['Data as at 31/10/2025', '2025-10-31 day asOf'],
      ['Số lie\u0323̂u tính đến ngày 30/6/2024'.normalize('NFD'), '2024-06-30 day asOf'],
    ]);
  });

  it('reads periods as their last day', () => {
    expectDates([
      ['BHYT, BHXH TỰ NGUYỆN THÁNG 12/2023 - HUYỆN GIAO THỦY', '2023-12-31 month'],
      ['Tháng 6 năm 2024', '2024-06-30 month'],
      ['tháng 2/2023', '2023-02-28 month'],
      ['T6.2024', '2024-06-30 month'],
      ['T6-2024', '2024-06-30 month'],
      ['T06/24', '2024-06-30 month'],
      ['12/2024', '2024-12-31 month'],
      ['June 2024', '2024-06-30 month'],
      ['Quý II/2024', '2024-06-30 quarter'],
      ['QUÝ 2 NĂM 2024', '2024-06-30 quarter'],
      ['quý IV năm 2023', '2023-12-31 quarter'],
      ['6 tháng đầu năm 2024', '2024-06-30 half'],
      ['6 tháng cuối năm 2024', '2024-12-31 half'],
      ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU BHYT 4 THÁNG ĐẦU NĂM 2024', '2024-04-30 month'],
      ['9 tháng năm 2025', '2025-09-30 month'],
      ['4T/2024', '2024-04-30 month'],
      ['năm 2024', '2024-12-31 year'],
      ['2024', '2024-12-31 year'],
    ]);
  });

  it('reads days in every form', () => {
    for (const text of [
      '30.6.2024',
      '30-6-2024',
      '30/06/24',
      '2024-06-30',
      'ngày 30/6 năm 2024',
      '30 tháng 6, 2024',
      'June 30, 2024',
      '30 Jun 2024',
      '３０/６/２０２４',
    ]) {
      expect(brief(text), text).to.equal('2024-06-30 day');
    }
  });

  it('never takes the day of a paper for that of the figures', () => {
    expectDates([
      [
        '(Kèm theo Báo cáo số 518/BC-BHXH ngày 10/5/2024; số liệu đến hết tháng 4/2024)',
        '2024-04-30 month asOf',
      ],
      ['Công văn số 12/BHXH ngày 5/5/2024, số liệu đến 30/4/2024', '2024-04-30 day asOf'],
      ['Thông báo số liệu tính đến ngày 30/6/2024', '2024-06-30 day asOf'],
      ['GIAO CHỈ TIÊU theo KH số 53/KH-UBND ngày 27/8/2025', '2025-08-27 day signing'],
      ['Quyết định số 546/QĐ-TTg ngày 29/3/2022', '2022-03-29 day signing'],
      ['Số liệu cập nhật theo Công văn số 12/BHXH ngày 5/5/2024', '2024-05-05 day signing'],
      ['Giao Thủy, ngày 01 tháng 7 năm 2024', '2024-07-01 day signing'],
      ['Giao Thủy, ngày 01/7/2024', '2024-07-01 day signing'],
      ['Ngày in: 05/07/2024', '2024-07-05 day signing'],
      ['Sửa lần cuối: 02/7/2024 - Hương', '2024-07-02 day signing'],
      ['BÁO CÁO\nSố liệu đến 30/6/2024\nCần Thơ, ngày 05 tháng 7 năm 2024', '2024-06-30 day asOf'],
      ['BÁO CÁO BHYT, ngày 30/6/2024', '2024-06-30 day'],
    ]);
  });

  it('keeps events, deadlines and comparisons apart from the date of the figures', () => {
    expectDates([
      ['KẾT QUẢ RA QUÂN VẬN ĐỘNG NGÀY 25/10/2025 TẠI 31 THÔN', '2025-10-25 day'],
      ['Giao chỉ tiêu đến năm 2030', '2030-12-31 year'],
      ['Tháng 6/2024 so với 31/12/2023', '2024-06-30 month'],
      ['Tính đến 30/6/2024 tăng so với 31/12/2023', '2024-06-30 day asOf'],
    ]);
  });

  it('finds no date where there is none', () => {
    const texts =
      '|Xã Bình Hòa|tháng 6|1.065|3=2/1|31/6/2024|30/2/2024|13/2024|Số: 412/BC-BHXH|Thông tư số 02/2024/TT-BYT|' +
      'Nghị định 30/2020/NĐ-CP|Cùng kỳ 2023|KH 2025|Hà Nam 2024|Đầu năm 2024|0102030405/2024|1.234.2024';
    for (const text of texts.split('|')) expect(brief(text), text).to.equal(null);
  });

  it('finds any day again, and gives the real calendar', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-'), (date, mark) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const text = `Số liệu đến ngày ${[String(Number(dayOfMonth)), month, year].join(mark)} (người)`;
        expect(statedDate(text)).to.deep.equal({
          date: iso,
          kind: 'day',
          signing: false,
          asOf: true,
        });
        const end = statedDate(`Tháng ${month}/${year}`)?.date ?? '';
        const next = new Date(Date.parse(end) + 86_400_000).toISOString();
        expect(end.slice(0, 7)).to.equal(iso.slice(0, 7));
        expect(next.slice(8, 10)).to.equal('01');
      }),
    );
  });
});

describe('statedDates', () => {
  it('gives all dates in their order', () => {
    const text = '(Kèm theo Báo cáo số 518/BC-BHXH ngày 10/5/2024; số liệu đến hết tháng 4/2024)';
    expect(statedDates(text)).to.deep.equal([
      { date: '2024-05-10', kind: 'day', signing: true, asOf: false },
      { date: '2024-04-30', kind: 'month', signing: false, asOf: true },
    ]);
  });
});
