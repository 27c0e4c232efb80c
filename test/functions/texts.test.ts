import { expect } from 'chai';
import { encodeLegacy } from '../support/legacy-encoder';
import { call, ExcelErrorStub, only } from './direct';

describe('functions: TONUMBER', () => {
  it('reads what a Vietnamese typist meant', () => {
    for (const [text, number] of [
      ['1.065.565', 1065565],
      ['92,62%', 0.9262],
      ['12 người', 12],
      ['(12)', -12],
      ['1,2 triệu người', 1200000],
      [' 3 987 ', 3987],
      ['95.15 %', 0.9515],
      [1234.5, 1234.5],
    ] as const) {
      expect(only('TONUMBER', text), String(text)).to.equal(number);
    }
  });

  it('leaves blank cells empty, and says what is no number', () => {
    expect(call('TONUMBER', [null, '', 'chưa có', '3/2', true])).to.deep.equal([
      [''],
      [''],
      ['#N/A Chưa có số liệu.'],
      ['#VALUE! Không đọc được “3/2” thành số.'],
      ['#VALUE! Không đọc được “TRUE” thành số.'],
    ]);
    const error = new ExcelErrorStub('#N/A');
    expect(only('TONUMBER', error)).to.equal(error);
    const long = 'chữ '.repeat(30);
    expect(only('TONUMBER', long)).to.equal(
      `#VALUE! Không đọc được “${'chữ '.repeat(10).trim()}…” thành số.`,
    );
  });
});

describe('functions: TOUNICODE', () => {
  const title = 'Bảo hiểm xã hội huyện Giao Thủy';

  it('decodes by the font, or by the encoding’s name', () => {
    const tcvn3 = encodeLegacy(title, 'TCVN3');
    const vni = encodeLegacy(title, 'VNI');
    for (const font of ['.VnTime', '.vnarial', 'TCVN3', 'tcvn', 'ABC']) {
      expect(only('TOUNICODE', tcvn3, font), font).to.equal(title);
    }
    for (const font of ['VNI-Times', 'vni']) {
      expect(only('TOUNICODE', vni, font), font).to.equal(title);
    }
    expect(only('TOUNICODE', tcvn3, '.VnTimeH')).to.equal(title.toUpperCase());
  });

  it('decodes by the wording of the whole range where no font is given', () => {
    const rows = ['Xã Bình Hòa', 'Phường Thới Lai', 'Thị trấn Thạnh An'];
    const legacy = rows.map((row) => encodeLegacy(row, 'TCVN3'));
    expect(call('TOUNICODE', legacy)).to.deep.equal(rows.map((row) => [row]));
  });

  it('leaves alone what is Unicode, no text, or in another font', () => {
    const composed = title.normalize('NFD');
    expect(only('TOUNICODE', title, '.VnTime')).to.equal(title);
    expect(only('TOUNICODE', composed)).to.equal(title);
    expect(only('TOUNICODE', encodeLegacy(title, 'TCVN3'), 'Arial')).to.equal(
      encodeLegacy(title, 'TCVN3'),
    );
    expect(call('TOUNICODE', [12, null, false])).to.deep.equal([[12], [''], [false]]);
    const error = new ExcelErrorStub('#REF!');
    expect(only('TOUNICODE', error, '.VnTime')).to.equal(error);
  });
});

describe('functions: MATCHLOCALITY', () => {
  const names = ['Xã An Bình', 'Xã Bình Hòa', 'TT. Thạnh An', 'Xã Thạnh An', null, 'Phường 05'];

  it('is blind to prefixes, tone placement, spacing and case', () => {
    for (const name of ['X. Bình Hoà', 'BÌNH HÒA', ' xã  bình hoà', 'Phường Bình Hòa']) {
      expect(only('MATCHLOCALITY', name, names), name).to.equal(2);
    }
    expect(only('MATCHLOCALITY', 'P.5', names)).to.equal(6);
    expect(only('MATCHLOCALITY', 'X. Bình Hoà', [names])).to.equal(2);
    expect(call('MATCHLOCALITY', ['X. An Bình', 'P 5'], names)).to.deep.equal([[1], [6]]);
  });

  it('tells places of one name apart by their prefixes, and names them where it cannot', () => {
    expect(only('MATCHLOCALITY', 'Thị trấn Thạnh An', names)).to.equal(3);
    expect(only('MATCHLOCALITY', 'X. Thạnh An', names)).to.equal(4);
    expect(only('MATCHLOCALITY', 'Thạnh An', names)).to.equal(
      '#VALUE! “Thạnh An” có thể là: TT. Thạnh An (3), Xã Thạnh An (4). Ghi rõ xã, phường hay thị trấn.',
    );
  });

  it('has no number where the list has no such name, or none is asked for', () => {
    expect(only('MATCHLOCALITY', 'Xã Bình Hóa', names)).to.equal(
      '#N/A Danh sách không có địa bàn “Xã Bình Hóa”.',
    );
    expect(only('MATCHLOCALITY', null, names)).to.equal('#N/A Chưa có số liệu.');
    expect(only('MATCHLOCALITY', 'An Bình', null)).to.equal(
      '#N/A Danh sách không có địa bàn “An Bình”.',
    );
  });

  it('passes errors on, and looks past them in the list', () => {
    const error = new ExcelErrorStub('#NAME?');
    expect(only('MATCHLOCALITY', error, names)).to.equal(error);
    expect(only('MATCHLOCALITY', 'An Bình', [error, 'Xã An Bình'])).to.equal(2);
  });

  it('looks in one column or one row', () => {
    const message = '#VALUE! Danh sách phải nằm trong một cột.';
    expect(
      only('MATCHLOCALITY', 'An Bình', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).to.equal(message);
  });
});
