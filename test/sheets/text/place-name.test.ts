import { expect } from 'chai';
import fc from 'fast-check';
import { placeKey, placePrefix, samePlace } from '../../../src/sheets/text/place-name';
import { unaccented } from '../../../src/sheets/text/vietnamese-text';
import { communeNames } from '../../support/place-names';

/** `Xã|commune|Bình Hòa`, or null. */
function brief(name: string): string | null {
  const found = placePrefix(name);
  return found === null ? null : `${found.prefix}|${found.level}|${found.rest}`;
}

describe('placePrefix', () => {
  it('knows prefixes, written out and abbreviated', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Xã Bình Hòa', 'Xã|commune|Bình Hòa'],
      ['X. Bình Hòa', 'Xã|commune|Bình Hòa'],
      ['x.Bình Hòa', 'Xã|commune|Bình Hòa'],
      ['xa Binh Hoa', 'Xã|commune|Binh Hoa'],
      ['Xã: Bình Hòa', 'Xã|commune|Bình Hòa'],
      ['P.An Hòa', 'Phường|commune|An Hòa'],
      ['PHUONG 1', 'Phường|commune|1'],
      ['P1', 'Phường|commune|1'],
      ['TT. Ngô Đồng', 'Thị trấn|commune|Ngô Đồng'],
      ['TT Ngô Đồng', 'Thị trấn|commune|Ngô Đồng'],
      ['T.T. Ngô Đồng', 'Thị trấn|commune|Ngô Đồng'],
      ['ĐK Côn Đảo', 'Đặc khu|commune|Côn Đảo'],
      ['H. Giao Thủy', 'Huyện|district|Giao Thủy'],
      ['Q.1', 'Quận|district|1'],
      ['TX. Ngã Bảy', 'Thị xã|district|Ngã Bảy'],
      ['TP.Cần Thơ', 'Thành phố|district|Cần Thơ'],
      ['Tp Vinh', 'Thành phố|district|Vinh'],
      ['TỈNH NAM ĐỊNH', 'Tỉnh|province|NAM ĐỊNH'],
      ['Thôn Xanh', 'Thôn|hamlet|Xanh'],
      ['Thôn Tô', 'Thôn|hamlet|Tô'],
      ['Ap 3A', 'Ấp|hamlet|3A'],
      ['TDP số 3', 'Tổ dân phố|hamlet|3'],
      ['KP2', 'Khu phố|hamlet|2'],
      ['Tổ 5', 'Tổ|hamlet|5'],
      ['BHXH cơ sở Ninh Kiều', 'BHXH cơ sở|district|Ninh Kiều'],
      ['BẢO HIỂM XÃ HỘI HUYỆN GIAO THỦY', 'BHXH huyện|district|GIAO THỦY'],
      ['UBND XÃ CẨM THẠCH', 'UBND xã|commune|CẨM THẠCH'],
    ];
    for (const [name, expected] of cases) expect(brief(name), name).to.equal(expected);
  });

  it('takes no beginning of a name and no header for a prefix', () => {
    const names =
      'Xanh|Phong Điền|Hà Nam|Trung Lý|Lang Chánh|Lang Son|Xá Bình|Huyên Lạc|Ban Quản lý|Tổng cộng|Toàn xã|Khu A|' +
      'Buôn Ma Thuột|T6|T6.2024|X5|TT|P|X|Xã|Thị trấn|BHXH huyện|Xã, phường|Xã/phường|Xã phường, thị trấn|Thôn xóm|';
    for (const name of names.split('|')) expect(brief(name), name).to.equal(null);
  });

  it('finds the prefix of every commune, however it is written', () => {
    for (const name of communeNames) {
      const [prefix] = /^(?:Xã|Phường|Đặc khu)/.exec(name) ?? [''];
      const rest = name.slice(prefix.length + 1);
      const short = { Xã: 'X. ', Phường: 'P.', 'Đặc khu': 'ĐK ' }[prefix] ?? '';
      for (const written of [
        name,
        name.toUpperCase(),
        name.normalize('NFD'),
        short + rest,
        unaccented(name),
      ]) {
        expect(placePrefix(written)?.prefix, written).to.equal(prefix);
      }
    }
  });

  it('splits any text into prefix and rest without loss', () => {
    fc.assert(
      fc.property(fc.constantFrom(...communeNames), fc.string(), (name, tail) => {
        const found = placePrefix(name + tail);
        expect(found).not.to.equal(null);
        expect(found?.rest === '' || name.startsWith(found?.prefix ?? '?')).to.equal(true);
        expect(() => placePrefix(tail)).not.to.throw();
      }),
    );
  });
});

describe('placeKey', () => {
  it('is blind to prefix, tone placement, spacing, case and punctuation', () => {
    const key = placeKey('Xã Bình Hòa');
    for (const name of [
      'X. Bình Hoà',
      'BÌNH HÒA',
      'Bình  Hòa.',
      'xã bình hoà',
      'Xã Bình Hòa'.normalize('NFD'),
    ]) {
      expect(placeKey(name), name).to.equal(key);
    }
  });

  it('keeps accents, numbers, and what has nothing but a prefix', () => {
    expect(placeKey('Phường 01')).to.equal(placeKey('P.1'));
    expect(placeKey('Phường 10')).not.to.equal(placeKey('P.1'));
    expect(placeKey('Ấp 1 2')).not.to.equal(placeKey('Ấp 12'));
    expect(placeKey('Xã Phú Lộc')).not.to.equal(placeKey('Xã Phù Lộc'));
    expect(placeKey('Xã')).to.equal('xã');
    expect(placeKey('')).to.equal('');
  });
});

describe('samePlace', () => {
  it('compares names', () => {
    expect(samePlace('X. Bình Hoà', 'Xã Bình Hòa')).to.equal(true);
    expect(samePlace('TP. Buôn Ma Thuột', 'Buôn Ma Thuột')).to.equal(true);
    expect(samePlace('Xã Bản Hồ', 'Bản Hồ')).to.equal(true);
    expect(samePlace('Xã Giao An', 'Xã Giao Hà')).to.equal(false);
    expect(samePlace('', '-')).to.equal(false);
  });
});
