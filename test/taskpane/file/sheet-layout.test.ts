import { expect } from 'chai';
import { areaOfPlace } from '../../../src/taskpane/file/cell-place';
import { rowHeight, SheetLayout } from '../../../src/taskpane/file/sheet-layout';
import { gridOf } from '../../support/table-grid';

const grid = {
  ...gridOf([
    ['Danh sách các xã, thị trấn trên địa bàn huyện Giao Thủy', null, null],
    ['Xã', 'Năm', 'Số người'],
    ['Xã Giao Tân', 2024, 5573.5],
    ['Xã Giao Hà', 1_065_565, 0.958],
  ]),
  texts: [null, null, null, [null, null, '95.8%']],
};

describe('taskpane: where the cells of a sheet stand', () => {
  const layout = new SheetLayout(grid, 'vi');

  it('reaches beyond the used range, so that a blank column can be chosen', () => {
    expect(layout.columns).to.be.greaterThan(3);
    expect(layout.rows).to.be.greaterThan(4);
    expect(layout.height).to.equal(layout.rows * rowHeight);
    expect(layout.left(layout.columns + 1)).to.equal(layout.width);
  });

  it('finds the cell at a place, at the edges as well', () => {
    for (let column = 1; column <= layout.columns; column += 1) {
      expect(layout.columnAt(layout.left(column))).to.equal(column);
      expect(layout.columnAt(layout.left(column + 1) - 1)).to.equal(column);
    }
    expect(layout.columnAt(layout.width + 500)).to.equal(layout.columns);
    expect(layout.columnAt(-5)).to.equal(1);
    expect(layout.rowAt(0)).to.equal(1);
    expect(layout.rowAt(layout.top(4))).to.equal(4);
    expect(layout.rowAt(1e9)).to.equal(layout.rows);
  });

  it('makes columns as wide as what they hold, not as a title above them', () => {
    const width = (column: number): number => layout.left(column + 1) - layout.left(column);
    expect(width(1)).to.be.greaterThan(width(layout.columns));
    expect(width(1)).to.be.lessThan(200);
  });

  it('shows values in the language of the page, and years as they are', () => {
    const texts = (language: 'vi' | 'en'): string[] => {
      const shown = new SheetLayout(grid, language);
      return [shown.text(3, 2), shown.text(4, 2), shown.text(3, 3), shown.text(4, 3)];
    };
    expect(texts('vi')).to.deep.equal(['2024', '1.065.565', '5.573,5', '95,8%']);
    expect(texts('en')).to.deep.equal(['2024', '1,065,565', '5,573.5', '95.8%']);
  });

  it('knows cells and areas by their addresses', () => {
    expect(areaOfPlace('F24')).to.deep.equal({
      firstRow: 24,
      lastRow: 24,
      firstColumn: 6,
      lastColumn: 6,
    });
    expect(areaOfPlace('$G$9:AA101')).to.include({ firstColumn: 7, lastColumn: 27, lastRow: 101 });
    expect(areaOfPlace(null)).to.equal(null);
    expect(areaOfPlace('H:H')).to.equal(null);
  });
});
