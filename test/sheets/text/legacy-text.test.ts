import { expect } from 'chai';
import fc from 'fast-check';
import type { LegacyEncoding } from '../../../src/sheets/text/legacy-text';
import {
  decodeLegacy,
  encodingOfFont,
  legacyReading,
  legacyTexts,
} from '../../../src/sheets/text/legacy-text';
import { encodeLegacy } from '../../support/legacy-encoder';
import { communeNames } from '../../support/place-names';

const encodings: readonly LegacyEncoding[] = ['TCVN3', 'VNI'];
const smallLetters =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

describe('decodeLegacy', () => {
  it('decodes what typists had in their fonts', () => {
    const cases: readonly (readonly [string, LegacyEncoding, string])[] = [
      ['B¶o hiÓm x· héi tØnh Thanh Hãa', 'TCVN3', 'Bảo hiểm xã hội tỉnh Thanh Hóa'],
      ['§¬n vÞ tÝnh: ng\u00adêi', 'TCVN3', 'Đơn vị tính: người'],
      ['Kh\u00ad¬ng', 'TCVN3', 'Khương'],
      ['Baûo hieåm xaõ hoäi tænh Thanh Hoùa', 'VNI', 'Bảo hiểm xã hội tỉnh Thanh Hóa'],
      ['BAÛO HIEÅM XAÕ HOÄI', 'VNI', 'BẢO HIỂM XÃ HỘI'],
      ['Ñôn vò tính: ngöôøi', 'VNI', 'Đơn vị tính: người'],
      ['AÁp Bình Hoøa', 'VNI', 'Ấp Bình Hòa'],
      // Capital letters of the full standard, as control characters; capitals by doubling.
      ['\u0080', 'TCVN3', 'À'],
      ['TAµ', 'TCVN3', 'TÀ'],
      // A small letter within a word of capitals is all that the font has.
      ['TæNG CéNG', 'TCVN3', 'TỔNG CỘNG'],
      ['TT Tø Hµ', 'TCVN3', 'TT Tứ Hà'],
    ];
    for (const [text, encoding, decoded] of cases)
      expect(decodeLegacy(text, encoding), text).to.equal(decoded);
  });

  it('draws capitals for the fonts that do', () => {
    expect(decodeLegacy('b¶o hiÓm', 'TCVN3', { capitals: true })).to.equal('BẢO HIỂM');
    expect(decodeLegacy('Quan Son', 'TCVN3', { capitals: true })).to.equal('QUAN SON');
  });

  it('never touches Unicode Vietnamese', () => {
    for (const encoding of encodings) {
      for (const text of ['Số liệu', 'Đông', 'Xa\u0303', 'Ưu tiên ©']) {
        expect(decodeLegacy(text, encoding)).to.equal(text);
      }
    }
  });

  it('gives back every name that was encoded', () => {
    for (const name of communeNames) {
      expect(decodeLegacy(encodeLegacy(name, 'VNI'), 'VNI')).to.equal(name);
      expect(decodeLegacy(encodeLegacy(name.toUpperCase(), 'VNI'), 'VNI')).to.equal(
        name.toUpperCase(),
      );
      // TCVN3 keeps no capitals with tones.
      const decoded = decodeLegacy(encodeLegacy(name, 'TCVN3'), 'TCVN3');
      expect(decoded.toLowerCase()).to.equal(name.toLowerCase());
    }
  });

  it('gives back any word of Vietnamese letters', () => {
    const syllable = fc
      .tuple(
        fc.constantFrom('', 'b', 'ch', 'đ', 'ngh', 'tr'),
        fc.constantFrom(...Array.from(smallLetters)),
        fc.constantFrom('', 'ng', 't'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(syllable, { minLength: 1 }),
        fc.constantFrom(...encodings),
        (words, encoding) => {
          const text = words.join(' ');
          expect(decodeLegacy(encodeLegacy(text, encoding), encoding)).to.equal(text);
        },
      ),
    );
  });
});

describe('encodingOfFont', () => {
  it('knows the fonts of both encodings', () => {
    for (const font of ['.VnTime', '.VnArial Narrow', '@.VnTime', '.vntime', '.VnTifani Heavy']) {
      expect(encodingOfFont(font), font).to.deep.equal({ encoding: 'TCVN3', capitals: false });
    }
    for (const font of ['.VnTimeH', '.VNTIMEH', '.VnArial NarrowH']) {
      expect(encodingOfFont(font), font).to.deep.equal({ encoding: 'TCVN3', capitals: true });
    }
    for (const font of ['VNI-Times', 'VNI-Helve-Condense', 'vni times']) {
      expect(encodingOfFont(font), font).to.deep.equal({ encoding: 'VNI', capitals: false });
    }
    for (const font of ['Times New Roman', 'Arial', 'Vnitime Sans', ''])
      expect(encodingOfFont(font)).to.equal(null);
  });
});

/** The encodings that a sheet's texts betray. */
function encodingsOf(texts: readonly string[]): LegacyEncoding[] {
  return [...new Set(legacyTexts(texts).values())];
}

describe('encodings of a sheet', () => {
  it('recognises each encoding by its words', () => {
    for (const encoding of encodings) {
      expect(encodingsOf(communeNames.map((name) => encodeLegacy(name, encoding)))).to.deep.equal([
        encoding,
      ]);
    }
    expect(encodingsOf(['X·'])).to.deep.equal(['TCVN3']);
    expect(encodingsOf(['Xaõ', 'Tyû leä'])).to.deep.equal(['VNI']);
  });

  it('takes nothing else for legacy', () => {
    const others: readonly (readonly string[])[] = [
      communeNames,
      communeNames.map((name) => name.normalize('NFD')),
      communeNames.map((name) => name.toUpperCase()),
      ['Xã', 'Hà Nam', 'Bình Phú', 'Thôn Tô', 'XÃ HÒA BÌNH', 'Lý Sơn'],
      ['STT', 'Population', 'No.', '12'],
      ['Préfecture de la Région Île-de-France', 'où est né l’hôtel', 'thé à la crème brûlée'],
      ['München', 'Köln', 'Größe', 'für über'],
      ['São Paulo', 'João', 'não', 'açúcar', 'mañana'],
      ['250 m²', '30°C', '± 5', '© 2024', '2 × 3', 'µg', 'N·m'],
      [],
    ];
    for (const texts of others) expect(encodingsOf(texts), texts.join('|')).to.deep.equal([]);
  });
});

describe('legacyReading', () => {
  it('leaves the Unicode cells of a mixed sheet alone', () => {
    for (const encoding of encodings) {
      for (const name of communeNames) {
        const bare = name.replace(/^(?:Xã|Phường|Đặc khu) /, '');
        expect(legacyReading(name, encoding), name).not.to.equal('legacy');
        expect(legacyReading(bare, encoding), bare).not.to.equal('legacy');
        expect(legacyReading(name.toUpperCase(), encoding), name).not.to.equal('legacy');
      }
    }
  });

  it('says either where both readings are words', () => {
    expect(legacyReading('Vò Quý', 'TCVN3')).to.equal('either');
    expect(legacyReading('Xã Tam Thanh', 'TCVN3')).to.equal('unicode');
    expect(legacyReading('X· Tam Thanh', 'TCVN3')).to.equal('legacy');
    expect(legacyReading('Tam Thanh', 'TCVN3')).to.equal('neither');
  });
});

describe('legacyTexts', () => {
  it('decides doubtful texts by their neighbours, in blocks', () => {
    const texts = [
      'X· Yªn Kh\u00ad¬ng',
      'Vò Quý',
      'X· T©n Phóc',
      'BHYT',
      'Xã Sơn Thủy',
      'Bó Sinh',
      'Xã Na Mèo',
    ];
    expect([...legacyTexts(texts)]).to.deep.equal([
      ['X· Yªn Kh\u00ad¬ng', 'TCVN3'],
      ['Vò Quý', 'TCVN3'],
      ['X· T©n Phóc', 'TCVN3'],
    ]);
  });

  it('tells two encodings on one sheet apart', () => {
    const legacy = legacyTexts([
      'X· Giao ThiÖn',
      'X· L©m Phó',
      'Xaõ Möôøng Lyù',
      'Thò traán Möôøng Laùt',
      'Xã Sơn Hà',
    ]);
    expect([...legacy.values()]).to.deep.equal(['TCVN3', 'TCVN3', 'VNI', 'VNI']);
  });

  it('leaves signs among legacy words alone', () => {
    const legacy = legacyTexts(['X· Giao ThiÖn', '30°C', '250 m²', 'X· L©m Phó']);
    expect([...legacy.keys()]).to.deep.equal(['X· Giao ThiÖn', 'X· L©m Phó']);
  });

  it('finds nothing in Unicode sheets', () => {
    expect(legacyTexts(communeNames).size).to.equal(0);
    expect(legacyTexts(['Hà Nam', 'Thôn Tô', 'Xã Bình']).size).to.equal(0);
  });
});
