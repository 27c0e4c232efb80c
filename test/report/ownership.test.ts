import { expect } from 'chai';
import fc from 'fast-check';
import {
  type ExistingSheet,
  fingerprint,
  parseRecord,
  placeReports,
  recordFormula,
  sameKey,
  type SheetRecord,
  type StandingCell,
} from '../../src/report/ownership';

const record: SheetRecord = {
  kind: 'district',
  key: 'Huyện Giao Thủy',
  name: 'BC Huyện Giao Thủy',
  fingerprint: '0123456789abcdef',
};

describe('the record on a sheet of ours', () => {
  it('is a text constant that reads', () => {
    expect(recordFormula(record)).to.equal(
      '"baophu|1|district|0123456789abcdef|BC Huyện Giao Thủy|Huyện Giao Thủy"',
    );
  });

  it('is read as files and as Office.js give it', () => {
    const formula = recordFormula(record);
    expect(parseRecord(formula)).to.deep.equal(record);
    expect(parseRecord(`=${formula}`)).to.deep.equal(record);
    expect(parseRecord(formula.slice(1, -1))).to.deep.equal(record);
  });

  it('keeps separators, quotes and percent signs in names and keys', () => {
    const odd = { ...record, name: 'BC "95%" | <A> %7c', key: 'Quận "1" | 2%22' };
    expect(recordFormula(odd).slice(1, -1)).to.not.include('"');
    expect(parseRecord(recordFormula(odd))).to.deep.equal(odd);
  });

  it('is nothing that somebody else wrote', () => {
    const others = [
      '',
      'Sheet1!$A$1',
      '"baophu"',
      '"baophu|2|district|00|BC|x"',
      '"baophu|1|budget|00|BC|x"',
      '#REF!',
    ];
    for (const other of others) expect(parseRecord(other), other).to.equal(null);
  });

  it('stays within 255 characters and finds its sheet again, whatever the key', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.string({ unit: 'binary', minLength: 1, maxLength: 31 }), (key, name) => {
        const formula = recordFormula({ ...record, key, name });
        expect(formula.length).to.be.at.most(257);
        const read = parseRecord(formula);
        expect(read?.name).to.equal(name);
        expect(sameKey(read?.key ?? '?', key)).to.equal(true);
      }),
    );
  });

  it('tells long keys apart by their ends', () => {
    const start = 'Bảo hiểm xã hội cơ sở '.repeat(12);
    const read = parseRecord(recordFormula({ ...record, key: `${start}A` }));
    expect(sameKey(read?.key ?? '', `${start}a`)).to.equal(true);
    expect(sameKey(read?.key ?? '', `${start}B`)).to.equal(false);
  });

  it('compares keys without regard to case, composition and spacing', () => {
    expect(sameKey('HUYỆN  GIAO THỦY', 'Huyện Giao Thủy'.normalize('NFD'))).to.equal(true);
    expect(sameKey('Huyện Giao Thuỷ', 'Huyện Giao Thủy')).to.equal(false);
  });
});

describe('the fingerprint of a sheet', () => {
  const cell = (
    row: number,
    column: number,
    value: StandingCell['value'],
    formula: string | null = null,
  ): StandingCell => ({ row, column, value, formula });
  const standing = [
    cell(1, 1, 'Xã Giao An'),
    cell(1, 2, 8500),
    cell(1, 3, 0.5, 'IF(B1>0,"a b",0)'),
  ];

  it('is the same in any order, and whatever programs make of formulas and values', () => {
    const saved = [
      cell(1, 3, 0.25, '=if(B1 > 0, "a b", 0)'),
      cell(1, 2, 8500 + 2 ** -39),
      cell(1, 1, "'Xã Giao An"),
      cell(9, 9, ''),
      cell(9, 8, null),
    ];
    expect(fingerprint(saved)).to.equal(fingerprint(standing));
    expect(fingerprint([cell(1, 1, null, "_xlfn.RANK.EQ(A1,'BC A'!B1:B2)")])).to.equal(
      fingerprint([cell(1, 1, null, "RANK.EQ(A1,'BC A'!B1:B2)")]),
    );
  });

  const edits: readonly (readonly [string, StandingCell])[] = [
    ['a number', cell(1, 2, 8501)],
    ['a number as text', cell(1, 2, '8500')],
    ['a text', cell(1, 1, 'Xã Giao AN')],
    ['a text in a formula', cell(1, 3, 0.5, 'IF(B1>0,"a  b",0)')],
    ['a formula made a constant', cell(1, 3, 0.5)],
    ['a new cell', cell(2, 1, true)],
  ];
  edits.forEach(([what, edited]) => {
    it(`changes with ${what}`, () => {
      const now = standing.filter(
        ({ row, column }) => row !== edited.row || column !== edited.column,
      );
      expect(fingerprint([...now, edited])).to.not.equal(fingerprint(standing));
    });
  });
});

describe('placing reports', () => {
  const staff = (name: string): ExistingSheet => ({
    name,
    record: null,
    fingerprint: null,
    foreign: false,
  });
  const ours = (name: string, key: string, more: Partial<ExistingSheet> = {}): ExistingSheet => ({
    name,
    record: { kind: 'district', key, name, fingerprint: 'aa' },
    fingerprint: 'aa',
    foreign: false,
    ...more,
  });
  const wanted = [
    { kind: 'district', key: 'Huyện A', baseName: 'BC Huyện A' },
    { kind: 'district', key: 'Huyện B', baseName: 'BC Huyện B' },
    { kind: 'overview', key: '', baseName: 'BC Tổng hợp' },
  ] as const;
  const fresh = wanted.map(({ baseName }) => ({
    name: baseName,
    rewrites: false,
    leftAlone: null,
  }));

  it('makes new sheets in a workbook that has none', () => {
    expect(placeReports(wanted, [staff('T6')])).to.deep.equal(fresh);
  });

  it('rewrites its own, by what they are about and not by how they would be called', () => {
    const [first] = placeReports(wanted, [staff('T6'), ours('BC Huyện A (2)', 'HUYỆN A')]);
    expect(first).to.deep.equal({ name: 'BC Huyện A (2)', rewrites: true, leftAlone: null });
  });

  it('goes beside a report that was edited, or that others have put something onto', () => {
    for (const change of [{ fingerprint: 'bb' }, { foreign: true }]) {
      const [first] = placeReports(wanted, [ours('BC Huyện A', 'Huyện A', change)]);
      expect(first).to.deep.equal({
        name: 'BC Huyện A (2)',
        rewrites: false,
        leftAlone: 'BC Huyện A',
      });
    }
  });

  it('rewrites the one beside it at the next run', () => {
    const [first] = placeReports(wanted, [
      ours('BC Huyện A', 'Huyện A', { fingerprint: 'bb' }),
      ours('BC Huyện A (2)', 'Huyện A'),
    ]);
    expect(first).to.deep.equal({
      name: 'BC Huyện A (2)',
      rewrites: true,
      leftAlone: 'BC Huyện A',
    });
  });

  it('leaves copies, renamed sheets and sheets of the staff to their owners', () => {
    const copy = { ...ours('BC Huyện A', 'Huyện A'), name: 'BC Huyện A (2)' };
    const renamed = { ...ours('BC Huyện B', 'Huyện B'), name: 'Gửi giám đốc' };
    const placements = placeReports(wanted, [copy, renamed, staff('bc tổng hợp')]);
    expect(placements).to.deep.equal([
      { name: 'BC Huyện A', rewrites: false, leftAlone: null },
      { name: 'BC Huyện B', rewrites: false, leftAlone: null },
      { name: 'BC Tổng hợp (2)', rewrites: false, leftAlone: null },
    ]);
  });

  it('never gives one sheet to two reports', () => {
    const twins = [wanted[0], wanted[0], { ...wanted[1], baseName: 'BC Huyện A' }];
    const names = placeReports(twins, [ours('BC Huyện A', 'Huyện A')]).map(({ name }) => name);
    expect(names).to.deep.equal(['BC Huyện A', 'BC Huyện A (2)', 'BC Huyện A (3)']);
  });

  it('leaves reports on districts that are gone', () => {
    expect(placeReports(wanted, [ours('BC Huyện C', 'Huyện C')])).to.deep.equal(fresh);
  });
});
