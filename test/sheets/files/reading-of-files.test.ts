import { expect } from 'chai';
import { FileCollection } from '../../../src/sheets/files/file-collection';
import { readingOfFiles } from '../../../src/sheets/files/reading-of-files';
import type { FileOutcome } from '../../../src/sheets/files/reading-of-files';
import type { WorkbookReading } from '../../../src/sheets/reading';
import { recogniseSheets } from '../../../src/sheets/recognise-sheets';
import { readWorkbookFile } from '../../../src/xlsx/workbook-file';
import type { Cells } from '../../support/workbooks';
import { workbookOf } from '../../support/workbooks';

type Hamlet = readonly [name: string, population: number, enrolled: number];
const day = 'Số liệu tính đến ngày 30/6/2024';

function hamlets(title: string, rows: readonly Hamlet[], date = day): Cells {
  return [
    [title],
    [date],
    ['STT', 'Tên thôn', 'Dân số', 'Số người tham gia BHYT'],
    ...rows.map(([name, population, enrolled], index) => [index + 1, name, population, enrolled]),
  ];
}

const some: readonly Hamlet[] = [
  ['Thôn 1', 510, 480],
  ['Thôn 2', 420, 400],
  ['Thôn 3', 330, 300],
];
const other: readonly Hamlet[] = some.map(([name, people, enrolled]) => [
  name,
  people + 37,
  enrolled + 29,
]);

function outcome(file: string, sheets: Readonly<Record<string, Cells>>): FileOutcome {
  const { grids } = readWorkbookFile(workbookOf(sheets));
  return { file, kind: 'read', sheets: recogniseSheets(grids, {}, file) };
}

function read(files: Readonly<Record<string, Cells>>): WorkbookReading {
  return readingOfFiles(Object.entries(files).map(([file, cells]) => outcome(file, { BC: cells })));
}

const units = ({ localities }: WorkbookReading): readonly (string | null)[] => [
  ...new Set(localities.map(({ district }) => district)),
];

describe('readingOfFiles', () => {
  it('gives a commune one spelling in all files', () => {
    const reading = read({
      'a.xlsx': hamlets('KẾT QUẢ THAM GIA BHYT XÃ GIAO TÂN', some),
      'b.xlsx': hamlets('Kết quả tham gia BHYT xã Giao Tân', [['Thôn Đông', 200, 190]]),
    });
    expect(units(reading)).to.deep.equal(['Xã Giao Tân']);
    expect(reading.localities).to.have.length(4);
  });

  it('keeps communes of one name in two districts apart', () => {
    const title = (district: string) => `KẾT QUẢ XÃ TÂN LẬP, HUYỆN ${district}`;
    const reading = read({
      'a.xlsx': hamlets(title('ĐAN PHƯỢNG'), some),
      'b.xlsx': hamlets(title('VŨ THƯ'), other),
    });
    expect(units(reading)).to.deep.equal(['Xã Tân Lập', 'Xã Tân Lập (Huyện Vũ Thư)']);
    expect(reading.localities).to.have.length(6);
  });

  it('keeps wards of one name in two districts of a city apart', () => {
    const title = (district: string) => `THÀNH PHỐ ĐÀ NẴNG, QUẬN ${district}, PHƯỜNG MỸ AN`;
    const files = [
      outcome('a.xlsx', { BC: hamlets(title('HẢI CHÂU'), some) }),
      outcome('b.xlsx', { BC: hamlets(title('SƠN TRÀ'), other) }),
    ];
    const expected = ['Quận Hải Châu', 'Quận Sơn Trà'].map((district) => ({
      name: 'Phường Mỹ An',
      district,
    }));
    const reading = readingOfFiles(files, expected);
    expect(units(reading)).to.deep.equal(['Phường Mỹ An', 'Phường Mỹ An (Quận Sơn Trà)']);
    expect(reading.findings).to.deep.equal([]);
  });

  it('goes by the files’ names where somebody copied the title of a neighbour', () => {
    const reading = read({
      'Xã Giao Tân.xlsx': hamlets('KẾT QUẢ XÃ GIAO TÂN', some),
      'Xã Giao Hà.xlsx': hamlets('KẾT QUẢ XÃ GIAO TÂN', other),
    });
    expect(units(reading)).to.deep.equal(['Xã Giao Tân', 'Xã Giao Hà']);
  });

  it('takes a list that was sent again for the same list, whatever the file is called', () => {
    const again = some.map(([name, people, enrolled]): Hamlet => [name, people, enrolled + 1]);
    const reading = read({
      'Xã Giao Tân.xlsx': hamlets('KẾT QUẢ XÃ GIAO TÂN', some),
      'gửi lại.xlsx': hamlets('KẾT QUẢ XÃ GIAO TÂN', again),
    });
    expect(reading.localities.map(({ file }) => file)).to.deep.equal(
      some.map(() => 'Xã Giao Tân.xlsx'),
    );
    expect(reading.findings[0]).to.deep.include({
      code: 'file-repeats-another',
      severity: 'error',
      file: 'gửi lại.xlsx',
      details: { other: 'Xã Giao Tân.xlsx', count: 3 },
    });
  });

  it('loses nobody when a file is taken away of which there are copies', () => {
    const { grids } = readWorkbookFile(workbookOf({ BC: hamlets('KẾT QUẢ XÃ GIAO TÂN', some) }));
    const files = new FileCollection();
    for (const file of ['a.xlsx', 'b.xlsx', 'c.xlsx']) files.add(file, 'the same bytes', grids);
    files.remove('a.xlsx');
    const { files: states, findings, localities } = readingOfFiles(files.outcomes);
    expect(states?.map(({ state }) => state)).to.deep.equal(['reported', 'repeats']);
    expect(localities.map(({ file }) => file)).to.deep.equal(some.map(() => 'b.xlsx'));
    expect(findings.map(({ file, details }) => [file, details.other])).to.deep.equal([
      ['c.xlsx', 'b.xlsx'],
    ]);
  });

  it('loses nobody where no file names its commune', () => {
    const reading = read({
      'so lieu 1.xlsx': hamlets('KẾT QUẢ THAM GIA BHYT', some),
      'so lieu 2.xlsx': hamlets('KẾT QUẢ THAM GIA BHYT', other),
    });
    expect(reading.localities).to.have.length(6);
    expect(units(reading)).to.deep.equal(['so lieu 1', 'so lieu 2']);
  });

  it('joins a file of one scheme with the file of another', () => {
    const voluntary = hamlets('KẾT QUẢ XÃ GIAO TÂN', some).map((row) =>
      row.map((cell) => (cell === 'Số người tham gia BHYT' ? 'Số người tham gia BHXH TN' : cell)),
    );
    const reading = read({
      'bhyt.xlsx': hamlets('KẾT QUẢ XÃ GIAO TÂN', some),
      'bhxh.xlsx': voluntary,
    });
    expect(reading.localities).to.have.length(3);
    expect(Object.keys(reading.localities[0]?.schemes ?? {})).to.have.members([
      'health',
      'voluntary',
    ]);
    expect(reading.findings).to.deep.equal([]);
    expect(reading.files?.map(({ state }) => state)).to.deep.equal(['reported', 'reported']);
  });

  it('checks the list of a district against the files of its communes, and counts nobody twice', () => {
    const district = [
      ['BHXH HUYỆN GIAO THỦY'],
      [day],
      ['STT', 'Tên xã', 'Dân số', 'Số người tham gia BHYT'],
      [1, 'Xã Giao Tân', 1260, 1180],
      [2, 'Xã Giao Hà', 1371, 1000],
    ];
    const reading = read({
      '0 Huyện Giao Thủy.xlsx': district,
      'Xã Giao Tân.xlsx': hamlets('KẾT QUẢ XÃ GIAO TÂN', some),
      'Xã Giao Hà.xlsx': hamlets('KẾT QUẢ XÃ GIAO HÀ', other),
    });
    expect(reading.localities).to.have.length(6);
    const totals = reading.findings.filter(({ code }) => code === 'stated-total-disagrees');
    expect(totals).to.have.length(1);
    expect(totals[0]).to.deep.include({
      file: '0 Huyện Giao Thủy.xlsx',
      cell: 'D5',
      computed: 1267,
    });
  });

  it('takes the same commune at another date for the same, however many people lived there', () => {
    const title = 'KẾT QUẢ XÃ GIAO TÂN';
    const reading = read({
      '2024/BC.xlsx': hamlets(title, some),
      '2023/BC.xlsx': hamlets(title, other, 'Số liệu tính đến ngày 31/12/2023'),
    });
    expect(reading.localities).to.have.length(3);
    expect(reading.localities[0]?.schemes.health).to.include({
      participants: 480,
      lastDecember: 509,
    });
    expect(reading.files?.map(({ state }) => state)).to.deep.equal(['reported', 'compared']);
  });

  it('names a file whose figures are of an earlier day', () => {
    const reading = read({
      'Xã Giao Tân.xlsx': hamlets('KẾT QUẢ XÃ GIAO TÂN', some),
      'Xã Giao Hà.xlsx': hamlets('KẾT QUẢ XÃ GIAO HÀ', other, 'Số liệu tính đến ngày 31/5/2024'),
    });
    expect(reading.asOf).to.equal('2024-06-30');
    expect(reading.findings[0]).to.deep.include({
      code: 'file-of-another-date',
      file: 'Xã Giao Hà.xlsx',
      details: { date: '2024-05-31', asOf: '2024-06-30' },
    });
    expect(reading.files?.every(({ state }) => state === 'reported')).to.equal(true);
  });
});
