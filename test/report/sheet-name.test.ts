import { expect } from 'chai';
import fc from 'fast-check';
import { fitSheetName, isSheetName, uniqueSheetName } from '../../src/report/sheet-name';

describe('sheet names', () => {
  it('keeps a name that fits as it is', () => {
    expect(fitSheetName('BC Huyện Giao Thủy')).to.equal('BC Huyện Giao Thủy');
  });

  const shortened: readonly (readonly [string, string])[] = [
    ['BC Huyện Nguyễn Văn Bình Thượng Đông', 'BC H. Nguyễn Văn Bình Thượng Đ…'],
    ['BC Huyện Nguyễn Văn Bình Thượng', 'BC Huyện Nguyễn Văn Bình Thượng'],
    ['BC Quận Nguyễn Văn Bình Thượng A', 'BC Q. Nguyễn Văn Bình Thượng A'],
    ['BC Thị xã Phú Mỹ Hưng Nam Sài Gòn', 'BC TX. Phú Mỹ Hưng Nam Sài Gòn'],
    ['BC Thành phố Phan Rang-Tháp Chàm', 'BC TP. Phan Rang-Tháp Chàm'],
    ['BC BHXH cơ sở Phan Rang-Tháp Chàm', 'BC BHXH CS Phan Rang-Tháp Chàm'],
    ['BC Bảo hiểm xã hội cơ sở Ninh Kiều', 'BC BHXH cơ sở Ninh Kiều'],
  ];
  shortened.forEach(([wanted, name]) => {
    it(`makes “${wanted}” fit`, () => {
      expect(fitSheetName(wanted)).to.equal(name);
    });
  });

  it('replaces what Excel forbids', () => {
    expect(fitSheetName("'BC Quận 1/2: [A]?*\n'")).to.equal('BC Quận 1-2- (A)');
    expect(fitSheetName('History')).to.equal('BC History');
    expect(fitSheetName(' \t')).to.equal('BC');
  });

  it('gives clashes a number, without regard to case and composition', () => {
    const taken = ['bc huyện giao thủy'.normalize('NFD'), 'BC HUYỆN GIAO THỦY (2)'];
    expect(uniqueSheetName('BC Huyện Giao Thủy', taken)).to.equal('BC Huyện Giao Thủy (3)');
  });

  it('makes room for the number', () => {
    const name = fitSheetName('BC Nguyễn Văn Bình Thượng Đông Tây Nam Bắc');
    const next = uniqueSheetName('BC Nguyễn Văn Bình Thượng Đông Tây Nam Bắc', [name]);
    expect(next).to.match(/… \(2\)$/);
    expect(isSheetName(next)).to.equal(true);
  });

  it('accepts what Excel accepts and nothing else', () => {
    for (const name of ['BC', 'a'.repeat(31), "Q'ty", '1', 'History of it']) {
      expect(isSheetName(name), name).to.equal(true);
    }
    for (const name of ['', 'a'.repeat(32), "'BC", "BC'", 'a/b', 'a:b', 'hIsToRy', 'a\u0000']) {
      expect(isSheetName(name), name).to.equal(false);
    }
  });

  it('is valid and new for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 25, maxLength: 60 }),
      fc.constantFrom('Huyện ', "''", 'history', '😀'.repeat(20)),
    );
    fc.assert(
      fc.property(text, fc.array(text), (wanted, others) => {
        const taken = [...others, fitSheetName(wanted), uniqueSheetName(wanted, others)];
        const name = uniqueSheetName(wanted, taken);
        expect(isSheetName(name), name).to.equal(true);
        const folded = taken.map((other) => other.normalize('NFC').toLowerCase());
        expect(folded).to.not.include(name.normalize('NFC').toLowerCase());
      }),
    );
  });
});
