import { expect } from 'chai';
import { closeHosts } from '../host/open-host';
import { openWithFunctions, typed, withMessages } from './function-host';

const sheet = (cells: Readonly<Record<string, string | number>>) => ({
  sheets: [
    {
      name: 'A',
      cells: Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, { value }])),
    },
  ],
});

describe('functions: in Excel', () => {
  afterEach(closeHosts);

  it('pass errors on unchanged, and say in Vietnamese what is wrong', async () => {
    const { host } = await openWithFunctions(sheet({ A1: 'chờ' }));
    expect(
      await withMessages(host, [
        '=BAOPHU.COVERAGE(#REF!,5)',
        '=BAOPHU.COVERAGE(1/0,5)',
        '=BAOPHU.COVERAGE(A1,5)',
        '=BAOPHU.COVERAGE(B1,5)',
        '=BAOPHU.COVERAGE(5,0)',
        '=BAOPHU.COVERAGE(-5,9)',
        '=BAOPHU.COVERAGE(A1:A2,B1:B3)',
      ]),
    ).to.deep.equal([
      ['#REF!', null],
      ['#DIV/0!', null],
      ['#VALUE!', 'Không đọc được “chờ” thành số.'],
      ['#N/A', 'Chưa có số liệu.'],
      ['#DIV/0!', ''],
      ['#NUM!', ''],
      ['#VALUE!', 'Hai vùng không cùng kích thước: 2 × 1 và 3 × 1 (dòng × cột).'],
    ]);
  });

  it('speak English where Excel does', async () => {
    const { host } = await openWithFunctions(undefined, { displayLanguage: 'en' });
    const [blank, status, table] = await typed(host, [
      '=BAOPHU.COVERAGE(B1,5)',
      '=BAOPHU.STATUS(5,9)',
      '=BAOPHU.BYDISTRICT({"A"},{9},{10})',
    ]);
    expect(blank).to.deep.equal([['#N/A']]);
    expect(host.functions.calls.map(({ message }) => message)).to.include('No number yet.');
    expect(status).to.deep.equal([['Not completed']]);
    expect(table?.[0]?.[0]).to.equal('District');
  });

  it('spill, with errors in the cells that they belong to', async () => {
    const { host } = await openWithFunctions(
      sheet({ A1: 90, B1: 100, A2: 'chờ', B2: 100, B3: 100 }),
    );
    const [column, table] = await typed(host, [
      '=BAOPHU.COVERAGE(A1:A3,B1:B3)',
      '=BAOPHU.BYDISTRICT({"A";"B"},{9;8},{10;10},{9;9})',
    ]);
    expect(column).to.deep.equal([[0.9], ['#VALUE!'], ['#N/A']]);
    expect(table).to.have.length(4);
    // Nothing, not 0, where there is no value: a total has no rank.
    expect(table?.[3]).to.deep.equal(['Tổng cộng', 2, 17, 20, 0.85, 18, 17 / 18, 1, '']);
  });

  it('calculate again when an input changes, and only then', async () => {
    const { host } = await openWithFunctions(sheet({ A1: 90, B1: 100, D1: 'khác' }));
    await host.edit('A!C1', [['=BAOPHU.REMAINING(A1,B1)']]);
    const value = (): unknown => host.sheet('A').value(0, 2);
    expect(value()).to.equal(10);
    await host.edit('A!A1', [[95]]);
    expect(value()).to.equal(5);
    const calls = host.functions.calls.length;
    await host.edit('A!D1', [['gì đó']]);
    expect(host.functions.calls).to.have.length(calls);
    await host.edit('A!A1', [['chờ số']]);
    expect(value()).to.equal('#VALUE!');
    await host.edit('A!A1', [['1.065']]);
    expect(value()).to.equal(0);
  });

  it('follow one another: a formula of ours on a formula of ours', async () => {
    const { host } = await openWithFunctions(sheet({ A1: '5.573', B1: '5.706' }));
    await host.edit('A!C1:D1', [['=BAOPHU.TONUMBER(A1)', '=BAOPHU.REMAINING(C1,B1)*2']]);
    expect(host.sheet('A').value(0, 3)).to.equal(266);
    await host.edit('A!A1', [['5.600']]);
    expect(host.sheet('A').value(0, 3)).to.equal(212);
  });

  it('survive a copy to another sheet', async () => {
    const { host, Excel } = await openWithFunctions({
      sheets: [
        { name: 'A', cells: { A1: { value: 90 }, B1: { value: 100 } } },
        { name: 'B', cells: { A1: { value: 80 }, B1: { value: 100 } } },
      ],
    });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.getItem('A').getRange('C1');
      first.formulas = [['=BAOPHU.REMAINING(A1,B1)']];
      first.load('formulas,values');
      await context.sync();
      const second = worksheets.getItem('B').getRange('C1');
      second.formulas = first.formulas;
      second.load('values');
      await context.sync();
      expect([first.values, second.values]).to.deep.equal([[[10]], [[20]]]);
    });
    await host.edit('A!A1', [[100]]);
    expect(host.sheet('A').value(0, 2)).to.equal(0);
    expect(host.sheet('B').value(0, 2)).to.equal(20);
  });

  it('answer alike on an Excel that passes blank cells as 0, where a 0 means nothing', async () => {
    const workbook = sheet({
      A1: 'H. A',
      B1: 90,
      C1: 100,
      B2: 80,
      C2: 100,
      A3: 'H. B',
      B3: 7,
      C3: 9,
    });
    // Blank: E (dates, unit, minimums, baseline with no dates) and the districts under A1.
    const formulas = [
      '=BAOPHU.PACE(90,100,E1,"31/12/2024")',
      '=BAOPHU.PACE(90,100,"30/6/2024","31/12/2024",E1)',
      '=BAOPHU.STATUS(90,100,E1,E1,E1,E1)',
      '=BAOPHU.ALLOCATE(100,{1;1;1},E1:E3)',
      '=BAOPHU.BYDISTRICT(A1:A3,B1:B3,C1:C3)',
      '=BAOPHU.REMAINING(B:B,C:C)',
      '=BAOPHU.MATCHLOCALITY("H. B",A:A)',
    ];
    const answers = [];
    for (const blanks of ['null', 'zero'] as const) {
      const { host } = await openWithFunctions(workbook, { blanks });
      answers.push(await typed(host, formulas));
    }
    expect(answers[0]).to.deep.equal(answers[1]);
    expect(answers[0]?.[0]).to.deep.equal([['#N/A']]);
  });

  it('cannot tell a blank number from 0 on an Excel that passes blank cells as 0', async () => {
    const formulas = ['=BAOPHU.COVERAGE(A1,100)', '=BAOPHU.COVERAGE(5,A1)'];
    const nulls = await openWithFunctions(undefined, { blanks: 'null' });
    expect(await typed(nulls.host, formulas)).to.deep.equal([[['#N/A']], [['#N/A']]]);
    const zeros = await openWithFunctions(undefined, { blanks: 'zero' });
    expect(await typed(zeros.host, formulas)).to.deep.equal([[[0]], [['#DIV/0!']]]);
  });
});
