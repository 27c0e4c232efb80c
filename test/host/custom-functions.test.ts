import { expect } from 'chai';
import type { FunctionMetadata } from '../../src/host/custom-functions';
import { closeHosts, openHost, type OpenHost } from './open-host';

/** Parameters that take cells as a matrix, as `any[][]` does. */
const matrix = (...names: readonly string[]): FunctionMetadata['parameters'] =>
  names.map((name) => ({ name, dimensionality: 'matrix' as const }));

async function openWith(
  open: OpenHost,
  functions: Readonly<Record<string, (...args: never[]) => unknown>>,
  metadata: Partial<FunctionMetadata> = {},
): Promise<void> {
  for (const [id, body] of Object.entries(functions)) open.CustomFunctions.associate(id, body);
  open.host.functions.register(
    'TEST',
    Object.keys(functions).map((id) => ({
      id,
      name: id,
      parameters: matrix('a', 'b'),
      ...metadata,
    })),
  );
  return Promise.resolve();
}

describe('host: custom functions', () => {
  afterEach(closeHosts);

  it('are called with cells, spill, and are called again when inputs change', async () => {
    const open = await openHost({
      sheets: [{ name: 'A', cells: { A1: { value: 1 }, A2: { value: 2 } } }],
    });
    await openWith(open, {
      DOUBLE: (cells: number[][]) => cells.map((row) => row.map((cell) => cell * 2)),
    });
    const { host } = open;
    await host.edit('A!C1', [['=TEST.DOUBLE(A1:A2)']]);
    const column = (): unknown[] => [0, 1, 2].map((row) => host.sheet('A').value(row, 2));
    expect(column()).to.deep.equal([2, 4, null]);
    await host.edit('A!A2', [[10]]);
    expect(column()).to.deep.equal([2, 20, null]);
    expect(host.functions.calls.map((call) => call.args[0])).to.deep.equal([
      [[1], [2]],
      [[1], [10]],
    ]);
  });

  it('show #SPILL! where there is no room', async () => {
    const open = await openHost({ sheets: [{ name: 'A', cells: { C2: { value: 'đầy' } } }] });
    await openWith(open, { TWO: () => [[1], [2]] });
    await open.host.edit('A!C1', [['=TEST.TWO()']]);
    expect(open.host.sheet('A').value(0, 2)).to.equal('#SPILL!');
    expect(open.host.sheet('A').value(1, 2)).to.equal('đầy');
  });

  for (const blanks of ['null', 'zero'] as const) {
    it(`pass blank cells as ${blanks}`, async () => {
      const open = await openHost(
        { sheets: [{ name: 'A', cells: { A1: { value: 0 } } }] },
        { blanks },
      );
      await openWith(open, { SEEN: (cells: unknown[][]) => JSON.stringify(cells) });
      await open.host.edit('A!C1', [['=TEST.SEEN(A1:B2)']]);
      const blank = blanks === 'null' ? 'null' : '0';
      expect(open.host.sheet('A').value(0, 2)).to.equal(`[[0,${blank}],[${blank},${blank}]]`);
    });
  }

  it('show errors, returned or thrown, with what they say', async () => {
    const open = await openHost();
    const { CustomFunctions } = open;
    await openWith(open, {
      RETURNED: () =>
        new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'chưa có số'),
      THROWN: () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
      },
      INSIDE: () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber)]],
      BROKEN: () => {
        throw new TypeError('lỗi của ta');
      },
    });
    await open.host.edit('A!A1:A4', [
      ['=TEST.RETURNED()'],
      ['=TEST.THROWN()'],
      ['=TEST.INSIDE()'],
      ['=TEST.BROKEN()'],
    ]);
    const sheet = open.host.sheet('A');
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 0))).to.deep.equal([
      '#N/A',
      '#DIV/0!',
      1,
      '#VALUE!',
    ]);
    expect(sheet.value(2, 1)).to.equal('#NUM!');
    expect(open.host.functions.calls.find(({ id }) => id === 'RETURNED')?.message).to.equal(
      'chưa có số',
    );
  });

  it('pass errors in arguments on, or to functions that take them', async () => {
    const open = await openHost({ sheets: [{ name: 'A', cells: { A1: { formula: '=1/0' } } }] });
    await open.host.edit('A!A1', [['=1/0']]);
    const seen: unknown[] = [];
    await openWith(open, { STRICT: () => 'called' });
    await openWith(
      open,
      {
        LENIENT: (cells: unknown[][]) => {
          seen.push(cells[0]?.[0]);
          return 'called';
        },
      },
      { allowErrorForDataTypeAny: true },
    );
    await open.host.edit('A!B1:C1', [['=TEST.STRICT(A1)', '=TEST.LENIENT(A1)']]);
    const sheet = open.host.sheet('A');
    expect([sheet.value(0, 1), sheet.value(0, 2)]).to.deep.equal(['#DIV/0!', 'called']);
    expect(seen[0]).to.be.instanceOf(open.CustomFunctions.Error);
    expect(seen[0]).to.include({ code: '#DIV/0!' });
  });

  it('learn where their arguments stand when they ask', async () => {
    const open = await openHost({ sheets: [{ name: 'Số liệu' }] });
    await openWith(
      open,
      {
        WHERE: (...args: unknown[]) => {
          const invocation = args.at(-1) as { address?: string; parameterAddresses?: unknown[] };
          return [[invocation.address ?? '', ...(invocation.parameterAddresses ?? [])]];
        },
      },
      { options: { requiresParameterAddresses: true } },
    );
    await open.host.edit('D4', [['=TEST.WHERE(A1:B2,5)']]);
    const { sheet } = open.host.book.selection;
    expect([3, 4, 5].map((column) => sheet.value(3, column))).to.deep.equal([
      "'Số liệu'!D4",
      "'Số liệu'!A1:B2",
      0,
    ]);
  });

  it('show a null in an array as 0 (OfficeDev/office-js #1503)', async () => {
    const open = await openHost();
    await openWith(open, { HOLE: () => [[null, '', 1]] });
    await open.host.edit('A!A1', [['=TEST.HOLE()']]);
    expect([0, 1, 2].map((column) => open.host.sheet('A').value(0, column))).to.deep.equal([
      0,
      '',
      1,
    ]);
  });

  it('calculate for a read in the same request', async () => {
    const open = await openHost({ sheets: [{ name: 'A', cells: { A1: { value: 3 } } }] });
    await openWith(open, {
      ADD: (a: number[][], b: number[][]) => (a[0]?.[0] ?? 0) + (b[0]?.[0] ?? 0),
    });
    await open.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('B1');
      range.formulas = [['=TEST.ADD(A1,4)*2']];
      range.load('values');
      await context.sync();
      expect(range.values).to.deep.equal([[14]]);
    });
  });
});
