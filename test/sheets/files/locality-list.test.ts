import { expect } from 'chai';
import { localitiesOfRows, localitiesOfWorkbook } from '../../../src/sheets/files/locality-list';
import { rowsOfText } from '../../../src/sheets/files/list-text';
import { readWorkbookFile } from '../../../src/xlsx/workbook-file';
import { twoDistricts, workbookOf } from '../../support/workbooks';

describe('a list of localities', () => {
  it('is a line each', () => {
    expect(localitiesOfRows([['Xã Giao Tân'], [''], [' Xã  Giao Hà ']])).to.deep.equal([
      { name: 'Xã Giao Tân', district: null },
      { name: 'Xã Giao Hà', district: null },
    ]);
  });

  it('is a table with a header, whatever else stands in it', () => {
    const rows = [
      ['DANH SÁCH ĐƠN VỊ', '', ''],
      ['STT', 'Tên xã, phường', 'Huyện'],
      ['1', 'Xã Giao Tân', 'Huyện Giao Thủy'],
      ['2', 'Xã Giao Hà', ''],
      ['3', 'Xã Xuân Bắc', 'Huyện Xuân Trường'],
    ];
    expect(localitiesOfRows(rows)).to.deep.equal([
      { name: 'Xã Giao Tân', district: 'Huyện Giao Thủy' },
      { name: 'Xã Giao Hà', district: 'Huyện Giao Thủy' },
      { name: 'Xã Xuân Bắc', district: 'Huyện Xuân Trường' },
    ]);
  });

  it('has the districts as lines of their own, or beside the names without a header', () => {
    const headed = [['Huyện Giao Thủy'], ['Xã Giao Tân'], ['Huyện Hải Hậu'], ['Xã Hải Anh']];
    const beside = [
      ['Xã Giao Tân', 'Huyện Giao Thủy'],
      ['Xã Hải Anh', 'Huyện Hải Hậu'],
    ];
    const expected = [
      { name: 'Xã Giao Tân', district: 'Huyện Giao Thủy' },
      { name: 'Xã Hải Anh', district: 'Huyện Hải Hậu' },
    ];
    expect(localitiesOfRows(headed)).to.deep.equal(expected);
    expect(localitiesOfRows(beside)).to.deep.equal(expected);
  });

  it('may have numbers or dashes before the names, and a total below', () => {
    const rows = [['1. Xã Giao Tân'], ['2) Xã Giao Hà'], ['- Xã Giao Yến'], ['Tổng cộng']];
    const names = localitiesOfRows(rows).map(({ name }) => name);
    expect(names).to.deep.equal(['Xã Giao Tân', 'Xã Giao Hà', 'Xã Giao Yến']);
  });

  it('may be text in which the district stands beside the first of its communes only', () => {
    const text = 'Huyện;Xã\r\nGiao Thủy;Giao Tân\r\n;Giao Hà\r\nHải Hậu;"Hải ""Anh"""\r\n';
    expect(rowsOfText(new TextEncoder().encode(text)).slice(0, 4)).to.deep.equal([
      ['Huyện', 'Xã'],
      ['Giao Thủy', 'Giao Tân'],
      ['', 'Giao Hà'],
      ['Hải Hậu', 'Hải "Anh"'],
    ]);
  });

  it('may be text with a line broken within a cell', () => {
    const rows = rowsOfText(new TextEncoder().encode('STT,"Tên xã,\nphường"\n1,Xã Giao Tân'));
    expect(localitiesOfRows(rows)).to.deep.equal([{ name: 'Xã Giao Tân', district: null }]);
  });

  it('may be a workbook with figures', () => {
    const { grids } = readWorkbookFile(workbookOf({ T6: twoDistricts }));
    expect(localitiesOfWorkbook(grids)).to.deep.include({
      name: 'Xã Xuân Bắc',
      district: 'Huyện Xuân Trường',
    });
  });

  it('ends where the paper around it begins, but not at names of the same words', () => {
    const communes = ['Xã A Lưới', 'Xã Sơ Pai', 'Xã Lưu Kiền', 'Thị trấn Kỳ Sơn'];
    const paper = [...communes, '(có 1 xã mới)', 'Lưu hồ sơ', 'Người lập biểu'];
    expect(localitiesOfRows(paper.map((text) => [text])).map(({ name }) => name)).to.deep.equal(
      communes,
    );
    const bare = ['Sơ Pai', 'Lưu Kiền', 'Kỳ Sơn', '(sáp nhập 2025)'];
    expect(localitiesOfRows(bare.map((text) => [text])).map(({ name }) => name)).to.deep.equal([
      'Sơ Pai',
      'Lưu Kiền',
      'Kỳ Sơn',
    ]);
  });
});
