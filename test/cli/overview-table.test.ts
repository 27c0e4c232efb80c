import { expect } from 'chai';
import { overviewTable } from '../../src/cli/overview-table';
import { figuresOf } from '../../src/coverage/figures-of';
import { noCounts } from '../../src/coverage/locality';
import type { Locality } from '../../src/coverage/locality';

function locality(name: string, district: string | null, counts: Partial<Locality>): Locality {
  return {
    name,
    district,
    sheet: 'T6',
    row: 1,
    column: 2,
    code: null,
    officer: null,
    population: null,
    labourForce: null,
    households: null,
    schemes: {},
    ...counts,
  };
}

const localities = [
  locality('Xã A', 'Huyện Giao Thủy', {
    population: 179138,
    schemes: { health: { ...noCounts, participants: 170342, target: 172254 } },
  }),
  locality('Xã B', 'Huyện Ứng Hòa'.normalize('NFD'), {
    population: 1000,
    schemes: { health: { ...noCounts, participants: 0 } },
  }),
];

describe('overview table', () => {
  it('lines up districts and their total, as Vietnamese offices write numbers', () => {
    const lines = overviewTable(figuresOf(localities, '2024-06-30'), 'vi').split('\n');
    expect(lines[0]).to.equal('Số liệu tính đến ngày 30/6/2024');
    expect(lines[2]).to.equal('BHYT');
    const row = lines.find((line) => line.startsWith('Huyện Giao Thủy'));
    for (const text of ['179.138', '172.254', '170.342', '98,89%', '95,09%', '1.912']) {
      expect(row).to.contain(text);
    }
    const total = lines.findIndex((line) => line.startsWith('Tổng cộng'));
    expect(lines[total]).to.contain('180.138');
    const ends = [lines[3], row].map((line) => line?.length);
    expect(ends[0]).to.equal(ends[1]);
  });

  it('writes English numbers in English', () => {
    const text = overviewTable(figuresOf(localities, '2024-06-30'), 'en');
    expect(text).to.contain('170,342').and.to.contain('98.89%');
  });

  it('shows a missing number as a blank and a zero as 0', () => {
    const text = overviewTable(figuresOf(localities, null), 'vi');
    const row = text.split('\n').find((line) => line.normalize().startsWith('Huyện Ứng Hòa'));
    expect(
      row
        ?.trim()
        .split(/\s{2,}/)
        .slice(1),
    ).to.deep.equal(['1', '1.000', '0', '0,00%']);
  });

  it('marks sums that lack some localities, and says how many', () => {
    const lines = overviewTable(figuresOf(localities, null), 'vi').split('\n');
    const total = lines.find((line) => line.startsWith('Tổng cộng'));
    expect(total).to.contain('172.254*').and.not.to.contain('170.342*');
    expect(lines).to.include('* Chưa có số liệu của một số địa bàn: Kế hoạch (1).');
  });

  it('leaves out columns that nobody can fill', () => {
    const [first] = localities;
    const { population, ...rest } = first ?? locality('', null, {});
    expect(population).to.equal(179138);
    const text = overviewTable(figuresOf([{ ...rest, population: null }], null), 'vi');
    expect(text).not.to.contain('Dân số');
    expect(text).to.contain('Kế hoạch');
  });

  it('names localities without a district for what they are', () => {
    const text = overviewTable(
      figuresOf(
        localities.map((one) => ({ ...one, district: null })),
        null,
      ),
      'vi',
    );
    expect(text.split('\n').filter((line) => /^\S.*\s2\s/.test(line))).to.have.length(2);
  });
});
