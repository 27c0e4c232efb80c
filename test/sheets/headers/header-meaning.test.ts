import { expect } from 'chai';
import { pathMeaning } from '../../../src/sheets/headers/path-meaning';

/** Header paths as staff write them, with what they say: scheme and concept. */
const paths: readonly (readonly [readonly string[], string | null, string | null])[] = [
  [['Tỷ lệ bao phủ BHYT'], 'health', 'coverage'],
  [['Chỉ tiêu BHXH'], 'social', 'target'],
  [['BHXH (BB+TN) đang tham gia'], 'social', 'participants'],
  [['Tỷ lệ BHXH/LLLĐ'], 'social', 'coverage'],
  [['TH/KH BHYT'], 'health', 'attainment'],
  [['Số người tham gia BHXH TN'], 'voluntary', 'participants'],
  [['BHXH', 'Bắt buộc', 'TH'], 'compulsory', 'participants'],
  [['BHXH', 'TN', 'KH'], 'voluntary', 'target'],
  [['BHYT', 'HGĐ', 'TH'], 'householdHealth', 'participants'],
  [['Trước ra quân', 'Số người có thẻ BHYT'], 'health', 'before'],
  [['Trước ra quân', 'Tỷ lệ (%)'], null, null],
  [['Còn thiếu so với kế hoạch giao'], null, 'remaining'],
  [['Chưa tham gia'], null, 'notEnrolled'],
  [['Dân số (người)'], null, 'population'],
  [['Kế hoạch', 'BHYT', 'Số người'], 'health', 'target'],
  [['Tăng, giảm so với cùng kỳ'], null, 'change'],
  [['Thực hiện cùng kỳ'], null, 'samePeriodLastYear'],
  [['Xã, TT'], null, 'locality'],
  [['TT'], null, 'ordinal'],
  [['BHXH cơ sở'], null, 'district'],
  [['Chỉ tiêu bao phủ BHYT'], 'health', 'targetRate'],
  [['BHYT HSSV', 'TH'], 'other', 'participants'],
  [['Health insurance', '% of plan'], 'health', 'attainment'],
  [['Số hộ gia đình'], null, 'households'],
];

describe('header meaning', () => {
  for (const [path, scheme, concept] of paths) {
    it(path.join(' › '), () => {
      const meaning = pathMeaning(path);
      expect({ scheme: meaning.scheme, concept: meaning.concept }).to.deep.equal({
        scheme,
        concept,
      });
    });
  }

  it('keeps a unit that the header names', () => {
    expect(pathMeaning(['Dân số (nghìn người)']).unit).to.equal(1000);
    expect(pathMeaning(['Số hộ (hộ)']).unit).to.equal(1);
    expect(pathMeaning(['Dân số']).unit).to.equal(null);
  });
});
