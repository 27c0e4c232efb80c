import { expect } from 'chai';
import { call, ExcelErrorStub, only, type Given } from './direct';

describe('functions: PACE and STATUS', () => {
  const serial = 45473; // 30/6/2024
  const deadline = 45657; // 31/12/2024

  it('PACE takes dates as Excel has them and as they are typed', () => {
    for (const [from, to] of [
      [serial, deadline],
      ['30/6/2024', '31/12/2024'],
      ['2024-06-30', '2024-12-31'],
      ['30/06/2024', deadline],
    ] as const) {
      expect(only('PACE', 94, 100, from, to), String(from)).to.equal(1);
    }
  });

  it('PACE counts per month, week or working day, in both languages', () => {
    const pace = (unit?: Given): unknown => only('PACE', 0, 6000, serial, deadline, unit);
    expect(pace()).to.equal(1000);
    for (const unit of ['month', 'tháng', 'THANG', null, '', 0]) expect(pace(unit)).to.equal(1000);
    for (const unit of ['week', 'tuần']) expect(pace(unit)).to.equal(Math.ceil(6000 / (184 / 7)));
    for (const unit of ['day', 'ngày']) expect(pace(unit)).to.equal(Math.ceil(6000 / 132));
    expect(pace('năm')).to.equal(
      '#VALUE! “năm” không phải là đơn vị thời gian. Ghi “tháng”, “tuần” hoặc “ngày”.',
    );
  });

  it('PACE is 0 when the plan is complete, and has no number once the deadline is over', () => {
    expect(only('PACE', 100, 100, deadline, serial)).to.equal(0);
    expect(only('PACE', 90, 100, deadline, deadline)).to.equal(
      '#N/A Đã đến hoặc đã quá hạn mà còn thiếu 10 người.',
    );
  });

  it('PACE and STATUS quote what is no date', () => {
    const message = '#VALUE! “tháng tới” không phải là ngày. Ghi ngày như 30/6/2024.';
    expect(only('PACE', 1, 2, 'tháng tới', deadline)).to.equal(message);
    expect(only('PACE', 1, 2, serial, 'tháng tới')).to.equal(message);
    expect(only('STATUS', 1, 2, 1, 'tháng tới', serial, deadline)).to.equal(message);
    expect(only('PACE', 1, 2, 2024, deadline)).to.equal(
      '#VALUE! “2024” không phải là ngày. Ghi ngày như 30/6/2024.',
    );
    // Day 0 is what older desktop builds pass for a blank cell.
    for (const blank of [null, 0]) {
      expect(only('PACE', 1, 2, blank, deadline)).to.equal('#N/A Chưa có số liệu.');
    }
  });

  it('STATUS follows the rule of the report sheets', () => {
    const start = '31/12/2023';
    const status = (...given: readonly Given[]): unknown => only('STATUS', ...given);
    expect(status(null, 100)).to.equal('Thiếu số liệu');
    expect(status(90, null, 50, serial, start, deadline)).to.equal('Thiếu số liệu');
    expect(status(100, 100)).to.equal('Hoàn thành');
    expect(status(90, 100)).to.equal('Chưa hoàn thành');
    expect(status(90, 100, 80)).to.equal('Chưa hoàn thành');
    expect(status(90, 100, 80, serial, start)).to.equal('Chưa hoàn thành');
    expect(status(90, 100, 80, serial, start, deadline)).to.equal('Đúng tiến độ');
    expect(status(89, 100, 80, serial, start, deadline)).to.equal('Chậm');
    expect(call('STATUS', [89, 90], 100, 80, serial, start, deadline)).to.deep.equal([
      ['Chậm'],
      ['Đúng tiến độ'],
    ]);
  });
});

describe('functions: ALLOCATE', () => {
  it('keeps the shape of the weights', () => {
    expect(
      call('ALLOCATE', 10, [
        [1, 1],
        [2, 1],
      ]),
    ).to.deep.equal([
      [2, 2],
      [4, 2],
    ]);
    expect(call('ALLOCATE', '1.000', ['5.678', '9.691'])).to.deep.equal([[369], [631]]);
  });

  it('gives the last person of equal claims to the earlier row', () => {
    expect(call('ALLOCATE', 100, [1, 1, 1])).to.deep.equal([[34], [33], [33]]);
    expect(call('ALLOCATE', 2, [1, 1, 1])).to.deep.equal([[1], [1], [0]]);
  });

  it('leaves out rows without a weight', () => {
    expect(call('ALLOCATE', 10, [1, null, 1])).to.deep.equal([[5], [''], [5]]);
    expect(call('ALLOCATE', 10, [1, 0, 1])).to.deep.equal([[5], [0], [5]]);
    expect(call('ALLOCATE', 10, [1, null, 1], [0, 4, 0])).to.deep.equal([[3], [4], [3]]);
  });

  it('never goes below the minimums, or says why it must', () => {
    expect(call('ALLOCATE', 10, [100, 1], [0, 3])).to.deep.equal([[7], [3]]);
    expect(call('ALLOCATE', 10, [100, 1], 2)).to.deep.equal([[8], [2]]);
    expect(call('ALLOCATE', 10, [0, 0], [4, 6])).to.deep.equal([[4], [6]]);
    expect(only('ALLOCATE', 10, [100, 1], [8, 3])).to.equal(
      '#VALUE! Các mức tối thiểu cộng lại là 11, lớn hơn tổng 10.',
    );
  });

  it('says what cannot be shared', () => {
    const error = new ExcelErrorStub('#NAME?');
    expect(only('ALLOCATE', 10, [1, error])).to.equal(error);
    expect(only('ALLOCATE', null, [1, 1])).to.equal('#N/A Chưa có số liệu.');
    expect(only('ALLOCATE', 10, [0, 0])).to.equal('#DIV/0!');
    expect(only('ALLOCATE', 10, [null, null])).to.equal('#N/A Chưa có số liệu.');
    expect(only('ALLOCATE', 10, [1, -1])).to.equal('#NUM!');
    expect(only('ALLOCATE', -10, [1, 1])).to.equal('#NUM!');
    expect(only('ALLOCATE', 10, [1, 'nhiều'])).to.equal('#VALUE! Không đọc được “nhiều” thành số.');
    expect(only('ALLOCATE', 10.5, [1, 1])).to.equal(
      '#VALUE! Chỉ chia được số nguyên, 10,5 không phải là số nguyên.',
    );
    expect(only('ALLOCATE', 10, [1, 1], [0.5, 0])).to.equal(
      '#VALUE! Chỉ chia được số nguyên, 0,5 không phải là số nguyên.',
    );
    expect(only('ALLOCATE', [10, 20], [1, 1])).to.equal(
      '#VALUE! Tổng cần chia phải là một số, không phải một vùng.',
    );
    expect(only('ALLOCATE', 10, [1, 1], [1, 1, 1])).to.equal(
      '#VALUE! Hai vùng không cùng kích thước: 2 × 1 và 3 × 1 (dòng × cột).',
    );
  });
});
