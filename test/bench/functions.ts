import { excelFunction } from '../../src/functions/excel-function';
import { functions } from '../../src/functions/functions';
import { openWithFunctions } from '../functions/function-host';
import type { Figure } from './figure';
import { inTurns, median } from './figure';

const cells = 100_000;
const calls = 10_000;
const runs = 7;

class CodedError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const excel = {
  associate: () => undefined,
  Error: CodedError,
  ErrorCode: {
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidValue: '#VALUE!',
    invalidNumber: '#NUM!',
  },
};

const section = 'Custom functions';
type Column = readonly (readonly unknown[])[];

function column(cell: (index: number) => unknown): Column {
  return Array.from({ length: cells }, (_, index) => [cell(index)]);
}

/** 100,000 cells in one call beside a bare loop over them, and 10,000 calls beside formulas of Excel's own. */
export async function functionFigures(): Promise<readonly Figure[]> {
  const people = column((index) => 5000 + (index % 997));
  const base = column((index) => 9000 + (index % 13));
  const typed = column((index) => `${String(1 + (index % 9))}.${String(100 + (index % 900))}`);
  const blank = column((index) => (index % 3 === 0 ? null : 5));
  const districts = column((index) => `H. ${String(index % 34)}`);
  const rates = { what: 'one rate for all', args: [people, base, [['96%']]] };
  const plain = [
    { id: 'COVERAGE', what: 'numbers', args: [people, base] },
    { id: 'COVERAGE', what: 'every third blank', args: [blank, base] },
    { id: 'REMAINING', what: 'numbers typed as text', args: [typed, base] },
    { id: 'REMAININGTO', ...rates },
    { id: 'ALLOCATE', what: 'a plan for all', args: [[[12_345_678]], base] },
    { id: 'BYDISTRICT', what: '34 districts', args: [districts, people, base] },
  ];
  const figures: Figure[] = [];
  for (const { id, what, args } of plain) {
    const body = functions[id];
    if (body === undefined) throw new Error(`No function ${id}`);
    const call = excelFunction(body, excel);
    const loop = (): number => bareLoop(args);
    await inTurns(2, [() => call(...args), loop]);
    const [value = NaN, least = NaN] = await inTurns(runs, [() => call(...args), loop]);
    const beside = { what: 'bare loop', value: least };
    const name = `${cells.toLocaleString('en')} cells in one call: ${id}, ${what}`;
    figures.push({ section, what: name, value, unit: 'ms', beside, runs });
  }
  return [...figures, await singleCalls()];
}

/** Looks at every cell, and adds up what is a number. */
function bareLoop(args: readonly Column[]): number {
  let sum = 0;
  for (const rows of args) {
    for (const row of rows) for (const cell of row) if (typeof cell === 'number') sum += cell;
  }
  return sum;
}

async function singleCalls(): Promise<Figure> {
  const times = { ours: [] as number[], plain: [] as number[] };
  const turns = 3;
  for (let turn = 0; turn < turns; turn += 1) {
    times.ours.push(await throughTheHost('=BAOPHU.COVERAGE(A{row},B{row})'));
    times.plain.push(await throughTheHost('=A{row}/B{row}'));
  }
  return {
    section,
    what: `${calls.toLocaleString('en')} calls of COVERAGE through the embedded Excel`,
    value: median(times.ours),
    unit: 'ms',
    beside: { what: '=A1/B1', value: median(times.plain) },
    runs: turns,
  };
}

/** Milliseconds. */
async function throughTheHost(formula: string): Promise<number> {
  const rows = Array.from({ length: calls }, (_, index) => index + 1);
  const inputs = Object.fromEntries(
    rows.flatMap((row) => [
      [`A${String(row)}`, { value: 5000 + row }],
      [`B${String(row)}`, { value: 9000 }],
    ]),
  );
  const { host } = await openWithFunctions({ sheets: [{ name: 'A', cells: inputs }] });
  const formulas = rows.map((row) => [formula.replaceAll('{row}', String(row))]);
  const start = performance.now();
  await host.edit(`A!C1:C${String(calls)}`, formulas);
  const time = performance.now() - start;
  const last = host.sheet('A').value(calls - 1, 2);
  if (last !== 15_000 / 9000) throw new Error(`Not calculated: ${String(last)}`);
  host.dispose();
  return time;
}
