import { expect } from 'chai';
import fc from 'fast-check';
import { fold, readable, spellingKey, unaccented } from '../../../src/sheets/text/vietnamese-text';
import { communeNames } from '../../support/place-names';

const messyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('aàâđĐÐ 0%±–\u00a0\u200b\u00ad\u0301\u0323\u0302Ａ９　\t\n(.-'),
    ),
  }),
);

describe('readable', () => {
  it('writes text as a reader would', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['  Xã  Bình Hòa ', 'Xã Bình Hòa'],
      ['Xã\u00a0Bình\u2009Hòa\u3000', 'Xã Bình Hòa'],
      ['Xã\tBình\r\nHòa', 'Xã Bình Hòa'],
      ['Xa\u0303 Bi\u0300nh Ho\u0300a', 'Xã Bình Hòa'],
      ['Việ\u200bt\u00ad\ufeff Nam', 'Việt Nam'],
      ['Dân số（ｎｇười）２０２４％', 'Dân số(người)2024%'],
      ['Ðông Sơn, ðồng', 'Đông Sơn, đồng'],
      ['a\u200b\u0301', 'á'],
      ['', ''],
      [' \u00a0\u200b', ''],
    ];
    for (const [written, read] of cases)
      expect(readable(written), JSON.stringify(written)).to.equal(read);
  });

  it('changes nothing twice, and leaves no odd space, in any text', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const once = readable(text);
        expect(readable(once)).to.equal(once);
        expect(once).to.equal(once.normalize('NFC'));
        expect(once).not.to.match(/[^\S ]|^ | $| {2}/);
      }),
    );
  });

  it('reads decomposed names as composed ones', () => {
    for (const name of communeNames) expect(readable(name.normalize('NFD'))).to.equal(name);
  });
});

describe('unaccented', () => {
  it('is as long as the readable text', () => {
    expect(unaccented('Ngày 30 tháng 6 – Đợt İ')).to.equal('ngay 30 thang 6 - dot i');
    fc.assert(
      fc.property(messyText, (text) => {
        expect(unaccented(text).length).to.equal(readable(text).length);
      }),
    );
  });
});

describe('fold', () => {
  it('keeps what headers tell apart', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Tỷ lệ (%)', 'ty le %'],
      ['% KH', '% kh'],
      ['BHXH (BB+TN)', 'bhxh bb+tn'],
      ['3=2/1', '3=2/1'],
      ['Tăng (+), giảm (–)', 'tang + giam -'],
      ['±', '+/-'],
      ['31/12/2023', '31/12/2023'],
      ['ĐVT:  Người', 'dvt nguoi'],
      ['Lũy kế\nđến nay', 'luy ke den nay'],
      ['LUỸ KẾ', 'luy ke'],
      ['T−1', 't-1'],
      ['…', ''],
    ];
    for (const [text, key] of cases) expect(fold(text), text).to.equal(key);
  });

  it('gives ASCII keys that fold to themselves, whatever the composition and case', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const key = fold(text);
        expect(key).to.match(/^(?:[a-z0-9%/+=-]+(?: [a-z0-9%/+=-]+)*)?$/);
        expect(fold(key)).to.equal(key);
        expect(fold(text.normalize('NFD'))).to.equal(fold(text.normalize('NFC')));
      }),
    );
    for (const name of communeNames) expect(fold(name.toUpperCase())).to.equal(fold(name));
  });
});

describe('spellingKey', () => {
  it('does not mind where the tone stands', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['Hoà', 'hòa'],
      ['THUỶ', 'thủy'],
      ['khoẻ', 'khỏe'],
      ['qúy', 'quý'],
      ['gìa', 'già'],
      ['hòan', 'hoàn'],
      ['khủyu', 'khuỷu'],
      ['Tòan', 'toàn'],
    ];
    for (const [a, b] of pairs) expect(spellingKey(a), a).to.equal(b);
  });

  it('leaves the traditional spelling as it is', () => {
    for (const word of [
      'của',
      'mía',
      'bưởi',
      'chiều',
      'giữa',
      'gió',
      'quốc',
      'huỳnh',
      'ngoài',
      'tuần',
    ]) {
      expect(spellingKey(word)).to.equal(word);
    }
  });

  it('keeps tones, and y apart from i', () => {
    expect(spellingKey('quý')).not.to.equal(spellingKey('quí'));
    expect(spellingKey('Phú')).not.to.equal(spellingKey('Phù'));
    expect(spellingKey('Ea H’leo')).to.equal(spellingKey("Ea H'leo"));
  });
});
