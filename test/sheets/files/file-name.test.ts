import { expect } from 'chai';
import { fileNameOf } from '../../../src/sheets/files/file-name';

describe('fileNameOf', () => {
  const places = (file: string): readonly string[] =>
    fileNameOf(file).places.map(({ name }) => name);

  it('finds the place, and the date behind it', () => {
    const name = fileNameOf('Huyện Giao Thủy/07_Xã Giao Tân_T6.2024.xlsx');
    expect(name).to.deep.equal({
      words: 'Xã Giao Tân',
      places: [{ name: 'Xã Giao Tân', level: 'commune' }],
      date: '2024-06-30',
    });
  });

  it('keeps numbers that are a name’s, and drops those of copies and dates', () => {
    expect(places('Xã A Lưới 1.xlsx')).to.deep.equal(['Xã A Lưới 1']);
    expect(places('3. Phường 5 (2).xlsx')).to.deep.equal(['Phường 5']);
    expect(places('Xã Giao Hà - Copy.xlsm')).to.deep.equal(['Xã Giao Hà']);
    expect(places('Xã Giao Hà 30-6-2024.xlsx')).to.deep.equal(['Xã Giao Hà']);
  });

  it('keeps no marks that stand between the place and what follows', () => {
    for (const name of [
      'Xã Giao Tân - T6.2024',
      'Xã Giao Tân-T6.2024',
      'Xã Giao Tân (T6.2024)',
      'Xã Giao Tân, tháng 6-2024',
      'Xã Giao Tân (30.6.2024) - Copy',
      'Xã Giao Tân - BHYT T6.2024',
      'Xã Giao Tân_BHXH_tháng 6.2024',
    ]) {
      expect(places(`${name}.xlsx`), name).to.deep.equal(['Xã Giao Tân']);
      expect(fileNameOf(`${name}.xlsx`).date, name).to.equal('2024-06-30');
    }
    expect(places('BHXH huyện Giao Thủy - BHXH.xlsx')).to.deep.equal(['BHXH huyện Giao Thủy']);
    expect(places('Phường 12 - 6.2024.xlsx')).to.deep.equal(['Phường 12']);
  });

  it('reads a date that stands before the place', () => {
    const name = fileNameOf('6.2024 Xã Giao Tân.xlsx');
    expect(name.date).to.equal('2024-06-30');
    expect(name.places.map((place) => place.name)).to.deep.equal(['Xã Giao Tân']);
  });

  it('leaves out what the file is about, and how often it was sent', () => {
    expect(places('Xã Hải Lăng - BHYT T10.xlsx')).to.deep.equal(['Xã Hải Lăng']);
    expect(places('UBND xã Hải Lăng gửi BHXH.xlsx')).to.deep.equal(['xã Hải Lăng']);
    expect(fileNameOf('Diên Sanh (sửa lần 2).xlsx').words).to.equal('Diên Sanh');
    expect(places('Báo cáo BHYT xã Hải Lăng.xlsx')).to.deep.equal(['Xã Hải Lăng']);
    expect(places('Xã Sửa.xlsx')).to.deep.equal(['Xã Sửa']);
  });

  it('finds a place behind other words, and none where there is none', () => {
    expect(places('BC BHYT Xã Giao Tân.xlsx')).to.deep.equal(['Xã Giao Tân']);
    expect(fileNameOf('bao cao thang 6.xlsx')).to.deep.include({ places: [], date: null });
    expect(fileNameOf('T6.2024.xlsx').words).to.equal('T6.2024');
  });
});
