import { expect } from 'chai';
import {
  fieldWords,
  findingMessage,
  findingTitle,
  statedAndComputed,
} from '../../src/report/finding-message';
import { findingCodes } from '../../src/sheets/finding';
import type { Finding } from '../../src/sheets/finding';

const rate: Finding = {
  code: 'stated-rate-disagrees',
  severity: 'warning',
  sheet: 'T6.2024',
  cell: 'F24',
  locality: 'Xã Giao Tân',
  stated: 95.8,
  computed: 97.66912022432527,
  details: { field: 'health.attainment', unit: 'percent', relation: 'E24/D24' },
};

describe('findingMessage', () => {
  it('says where, what, and what to do', () => {
    expect(findingMessage(rate, 'vi')).to.equal(
      'Sheet “T6.2024”, ô F24 (Xã Giao Tân): % kế hoạch BHYT ghi 95,8%, tính từ số liệu là 97,67%. Kiểm tra lại hai con số dùng để tính, rồi ghi tỷ lệ bằng công thức.',
    );
    expect(findingMessage(rate, 'en')).to.contain('stated as 95.8%, the counts give 97.67%');
  });

  it('speaks of the whole sheet where there is no cell', () => {
    const hidden: Finding = {
      ...rate,
      code: 'hidden-rows',
      cell: null,
      locality: null,
      stated: null,
      computed: null,
      details: { count: 11, rows: '96–106' },
    };
    expect(findingMessage(hidden, 'vi')).to.equal(
      'Sheet “T6.2024”: 11 dòng bị ẩn hoặc bị lọc (hàng 96–106); vẫn được tính. Bỏ lọc để xem; xóa hẳn nếu không thuộc báo cáo.',
    );
    expect(findingMessage({ ...hidden, details: { count: 1 } }, 'en')).to.contain(': 1 row hidden');
  });

  it('reads well for every code without a single particular', () => {
    for (const code of findingCodes) {
      for (const language of ['vi', 'en'] as const) {
        const bare: Finding = { ...rate, code, stated: 1, computed: 2, details: {} };
        const message = findingMessage(bare, language);
        expect(message, code).to.not.match(/[{}[\]…]|undefined|null| {2}/);
        expect(message, code).to.contain('T6.2024').and.to.contain('F24');
        expect(findingTitle(code, language)).to.not.equal('');
      }
    }
  });

  it('does not take what stands in a cell for a text of ours', () => {
    const unsafe: Finding = { ...rate, code: 'unsafe-text', details: { text: '={advice}[{x}]' } };
    expect(findingMessage(unsafe, 'vi')).to.contain('“={advice}[{x}]”');
  });
});

describe('statedAndComputed', () => {
  it('shows fractions as the percentages that the sheet shows', () => {
    const fraction = {
      ...rate,
      stated: 0.958,
      computed: 0.9767,
      details: { field: 'health.coverage', unit: 'fraction' },
    };
    expect(statedAndComputed(fraction, 'vi')).to.deep.equal({
      stated: '95,8%',
      computed: '97,67%',
    });
  });

  it('shows as many decimals as tell the numbers apart', () => {
    const close = { ...rate, stated: 97.661, computed: 97.6641 };
    expect(statedAndComputed(close, 'vi')).to.deep.equal({
      stated: '97,661%',
      computed: '97,664%',
    });
  });

  it('shows counts without a percent sign, text as it is', () => {
    const total = {
      ...rate,
      code: 'stated-total-disagrees' as const,
      stated: 1065,
      computed: 1066,
      details: { field: 'health.target' },
    };
    expect(statedAndComputed(total, 'vi')).to.deep.equal({ stated: '1.065', computed: '1.066' });
    expect(statedAndComputed({ ...total, stated: 'chưa rõ', computed: null }, 'vi')).to.deep.equal({
      stated: 'chưa rõ',
      computed: null,
    });
  });
});

describe('fieldWords', () => {
  it('names fields, and nothing else', () => {
    expect(fieldWords('population', 'vi')).to.equal('dân số');
    expect(fieldWords('voluntary.remaining', 'vi')).to.equal('số còn thiếu BHXH tự nguyện');
    expect(fieldWords('health.coverage', 'en')).to.equal('Health insurance coverage');
    expect(fieldWords('health.luck', 'vi')).to.equal(null);
    expect(fieldWords('toString', 'vi')).to.equal(null);
  });
});
