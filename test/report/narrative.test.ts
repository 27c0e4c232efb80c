import { expect } from 'chai';
import { figuresOf } from '../../src/coverage/figures-of';
import { narrative } from '../../src/report/narrative';
import { defaultReportOptions } from '../../src/report/report-options';
import type { ReportOptions } from '../../src/report/report-options';
import { giaoThuy, locality } from './sample-figures';

const vi: ReportOptions = defaultReportOptions;
const en: ReportOptions = { ...defaultReportOptions, language: 'en' };

describe('narrative', () => {
  it('tells the published figures of Giao Thủy in the published words', () => {
    const [health, voluntary] = narrative(giaoThuy, vi);
    expect(health).to.match(
      /^Tính đến ngày 30\/6\/2024, Huyện Giao Thủy có 170\.342 người tham gia BHYT, đạt 98,89% kế hoạch giao, tăng 4\.368 người so với cùng kỳ năm 2023 và tăng 1\.496 người so với tháng 12\/2023; tỷ lệ bao phủ đạt 95,09% dân số\. Để hoàn thành chỉ tiêu còn phải phát triển thêm 1\.912 người\./,
    );
    expect(health).to.contain(
      'đến ngày 31/12/2024, bình quân mỗi tháng cần phát triển thêm 319 người (tương đương 73 người mỗi tuần, 15 người mỗi ngày làm việc).',
    );
    expect(voluntary).to.match(
      /^BHXH tự nguyện có 2\.437 người tham gia, đạt 61,12% kế hoạch giao\. Để/,
    );
    expect(voluntary).to.not.contain('bao phủ');
  });

  it('names leaders and laggards among the localities of a single district', () => {
    const last = narrative(giaoThuy, vi).at(-1);
    expect(last).to.equal(
      'Dẫn đầu về tỷ lệ bao phủ BHYT: Xã Giao Tân (98,15%). Tỷ lệ bao phủ BHYT thấp nhất: Các xã, thị trấn khác (94,99%, còn thiếu 1.779 người).',
    );
  });

  it('gives the distance to a target rate in percentage points and people', () => {
    const [below] = narrative(giaoThuy, { ...vi, targetRates: { health: 0.9515 } });
    expect(below).to.contain(
      'Tỷ lệ bao phủ thấp hơn mục tiêu (95,15%) 0,06 điểm phần trăm, tương ứng 108 người.',
    );
    const [above] = narrative(giaoThuy, { ...vi, targetRates: { health: 0.94 } });
    expect(above).to.contain('cao hơn mục tiêu (94,00%) 1,09 điểm phần trăm.');
  });

  it('agrees in English', () => {
    const one = figuresOf(
      [
        locality({
          name: 'Xã 1',
          population: 10,
          schemes: { health: { participants: 8, target: 9, lastDecember: 7 } },
        }),
        locality({ name: 'Xã 2', population: 10, schemes: { health: { target: 0 } } }),
      ],
      '2024-12-01',
    );
    const [text] = narrative(one, en);
    expect(text).to.match(
      /^As of 1 December 2024, Huyện A had 8 people enrolled in health insurance/,
    );
    expect(text).to.contain('1 person more than in December 2023');
    expect(text).to.contain('1 more person has to be enrolled.');
    expect(text).to.contain('1 locality has no number of people enrolled yet.');
  });

  it('says nothing that it has no number for', () => {
    const bare = figuresOf([locality({ schemes: { health: { participants: 5 } } })], null);
    expect(narrative(bare, vi)).to.deep.equal(['Huyện A có 5 người tham gia BHYT.']);
    const none = figuresOf([locality({ population: 5 })], '2024-06-30');
    expect(narrative(none, vi)).to.deep.equal([]);
  });

  it('says that a plan is met, and how many were lost', () => {
    const figures = figuresOf(
      [
        locality({
          population: 10,
          schemes: {
            health: { participants: 9, target: 9, samePeriodLastYear: 10, lastDecember: 9 },
          },
        }),
      ],
      '2024-06-30',
    );
    const [text] = narrative(figures, vi);
    expect(text).to.contain(
      'giảm 1 người so với cùng kỳ năm 2023 và không thay đổi so với tháng 12/2023',
    );
    expect(text).to.contain('Đã hoàn thành chỉ tiêu kế hoạch giao.');
    expect(text).to.not.contain('mỗi tháng');
  });

  it('asks for nothing a month once the deadline has passed', () => {
    const [text] = narrative(giaoThuy, { ...vi, deadline: '2024-06-30' });
    expect(text).to.contain('còn phải phát triển thêm 1.912 người').and.to.not.contain('mỗi tháng');
  });

  it('speaks of all districts together, and of a campaign', () => {
    const figures = figuresOf(
      ['Huyện A', 'Huyện B'].map((district, index) =>
        locality({
          district,
          row: index + 5,
          population: 100,
          schemes: { health: { participants: 60 + index, before: 50, after: 60 + index } },
        }),
      ),
      '2025-10-31',
    );
    const [text, last] = narrative(figures, vi);
    expect(text).to.contain('toàn bộ 2 đơn vị có 121 người tham gia BHYT');
    expect(text).to.contain('Đợt ra quân phát triển mới 21 người (từ 100 lên 121 người).');
    expect(last).to.contain('Dẫn đầu về tỷ lệ bao phủ BHYT: Huyện B (61,00%).');
  });

  it('says of how many localities a change is, when some have no earlier number', () => {
    const figures = figuresOf(
      [
        locality({ schemes: { health: { participants: 900, samePeriodLastYear: 850 } } }),
        locality({ name: 'Xã Mới', schemes: { health: { participants: 500 } } }),
      ],
      '2024-06-30',
    );
    expect(narrative(figures, defaultReportOptions)[0]).to.contain(
      'tăng 50 người so với cùng kỳ năm 2023 (tính trên 1 địa bàn có đủ hai số)',
    );
  });
});
