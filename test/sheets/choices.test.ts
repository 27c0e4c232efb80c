import { expect } from 'chai';
import { readWorkbook } from '../../src/sheets/read-workbook';
import type { ColumnChoice, ReadingOptions, WorkbookReading } from '../../src/sheets/reading';
import { gridOf } from '../support/table-grid';

const head = ['STT', 'Tên xã', 'Dân số', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ', 'Ghi chú'];
const rows = [
  [1, 'Xã Giao Tân', 5678, 5706, 5573, 0.9767, 'Tổ 1'],
  [2, 'Xã Giao Hà', 6000, 5900, 5700, 0.9661, 'Tổ 2'],
  [3, 'Xã Bình Hòa', 7000, 6900, 6800, 0.9855, 'Tổ 1'],
];
const grid = gridOf([['BHYT'], head, ...rows], { sheet: 'A' });

function read(...columns: Omit<ColumnChoice, 'sheet'>[]): WorkbookReading {
  return readWorkbook([grid], { columns: columns.map((one) => ({ sheet: 'A', ...one })) });
}

function fieldsOf({ tables }: WorkbookReading): (string | null)[] {
  return (tables[0]?.columns ?? []).map(({ field }) => field);
}

describe('sheets: what the user says a column is', () => {
  it('goes before what headers and arithmetic say', () => {
    expect(fieldsOf(readWorkbook([grid])).slice(3, 5)).to.deep.equal([
      'health.target',
      'health.participants',
    ]);
    const reading = read({ column: 4, header: 'Kế hoạch', field: 'health.lastDecember' });
    expect(fieldsOf(reading)[3]).to.equal('health.lastDecember');
    expect(reading.tables[0]?.columns[3]?.evidence).to.deep.equal([{ kind: 'chosen' }]);
    expect(reading.localities[0]?.schemes.health).to.deep.include({
      target: null,
      lastDecember: 5706,
    });
  });

  it('takes the field away from the column that had it', () => {
    const reading = read({ column: 4, header: 'Kế hoạch', field: 'health.participants' });
    const fields = fieldsOf(reading);
    expect(fields[3]).to.equal('health.participants');
    expect(fields.filter((field) => field === 'health.participants')).to.have.length(1);
    expect(reading.localities[0]?.schemes.health?.participants).to.equal(5706);
  });

  it('names localities, rates, officers and columns that are not wanted', () => {
    const reading = read(
      { column: 6, header: 'Tỷ lệ', field: 'health.coverage' },
      { column: 7, header: 'Ghi chú', field: 'officer' },
      { column: 3, header: 'Dân số', field: null },
    );
    expect(fieldsOf(reading)).to.deep.equal([
      'ordinal',
      'locality',
      null,
      'health.target',
      'health.participants',
      'health.coverage',
      'officer',
    ]);
    expect(reading.localities.map(({ officer }) => officer)).to.deep.equal([
      'Tổ 1',
      'Tổ 2',
      'Tổ 1',
    ]);
    expect(reading.localities[0]?.population).to.equal(null);
    expect(reading.findings.map(({ cell }) => cell)).to.not.include('C2');
  });

  it('says nothing when the column bears another header by now', () => {
    const reading = read({ column: 4, header: 'Kế hoạch năm', field: 'health.lastDecember' });
    expect(fieldsOf(reading)).to.deep.equal(fieldsOf(readWorkbook([grid])));
  });

  it('counts once when two columns are given one field: the later choice', () => {
    const reading = read(
      { column: 3, header: 'Dân số', field: 'health.target' },
      { column: 4, header: 'Kế hoạch', field: 'health.target' },
    );
    expect(fieldsOf(reading)[3]).to.equal('health.target');
    expect(fieldsOf(reading)[2]).to.not.equal('health.target');
  });
});

describe('sheets: a header that the user points at', () => {
  const strange = gridOf(
    [
      ['Bảng theo dõi', null, null],
      ['A1', 'A2', 'A3'],
      ['Giao Tân', 5573, 5678],
      ['Giao Hà', 5700, 6000],
    ],
    { sheet: 'Lạ' },
  );
  const options: ReadingOptions = { headers: [{ sheet: 'Lạ', row: 2 }] };

  it('gives the columns of a table that cannot be read without more', () => {
    expect(readWorkbook([strange]).ignoredSheets[0]).to.deep.equal({
      sheet: 'Lạ',
      reason: 'no-locality-column',
    });
    const [ignored] = readWorkbook([strange], options).ignoredSheets;
    expect(ignored?.columns?.map(({ column, header }) => [column, header])).to.deep.equal([
      [1, ['A1']],
      [2, ['A2']],
      [3, ['A3']],
    ]);
  });

  it('is read once it is said which column names the localities and which counts people', () => {
    const reading = readWorkbook([strange], {
      ...options,
      columns: [
        { sheet: 'Lạ', column: 1, header: 'A1', field: 'locality' },
        { sheet: 'Lạ', column: 2, header: 'A2', field: 'health.participants' },
      ],
    });
    expect(
      reading.localities.map(({ name, schemes }) => [name, schemes.health?.participants]),
    ).to.deep.equal([
      ['Giao Tân', 5573],
      ['Giao Hà', 5700],
    ]);
    expect(reading.tables[0]?.headerRows).to.deep.equal([2, 2]);
  });

  it('changes nothing on other sheets, and none where the row does not exist', () => {
    const plain = readWorkbook([grid]);
    const asked = readWorkbook([grid], {
      headers: [
        { sheet: 'B', row: 1 },
        { sheet: 'A', row: 99 },
      ],
    });
    expect(asked.tables).to.deep.equal(plain.tables);
  });
});
