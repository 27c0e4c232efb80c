import { functions } from '../../src/functions/functions';
import { excelFunction } from '../../src/functions/excel-function';
import { openWithFunctions } from '../functions/function-host';

/**
 * `npm run bench:functions`: how long custom functions take, 100,000 cells in one call, and 10,000 calls of
 * one cell through office.js and the embedded Excel. Nothing here passes or fails.
 */
interface Timing {
  readonly what: string;
  readonly milliseconds: number;
}

const cells = 100_000;
const calls = 10_000;

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

function column(cell: (index: number) => unknown): unknown[][] {
  return Array.from({ length: cells }, (_, index) => [cell(index)]);
}

/** The shortest of five, after one that nobody counts: our own time, not the machine's other work. */
function timeOf(work: () => unknown): number {
  work();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function oneCall(what: string, id: string, ...args: readonly unknown[]): Timing {
  const body = functions[id];
  if (body === undefined) throw new Error(`No function ${id}`);
  const function_ = excelFunction(body, excel);
  return { what: `${id}, ${what}`, milliseconds: timeOf(() => function_(...args)) };
}

/** Calls of one cell without the host: our part of what it takes through it. */
function singleCalls(): Timing {
  const body = functions.COVERAGE;
  if (body === undefined) throw new Error('No function COVERAGE');
  const coverage = excelFunction(body, excel);
  const milliseconds = timeOf(() => {
    for (let index = 0; index < calls; index += 1) coverage([[5000 + index]], [[9000]]);
  });
  return {
    what: `${calls.toLocaleString('en')} calls of COVERAGE, without the host`,
    milliseconds,
  };
}

/** Also of a formula without a function, to tell our part from the engine's. */
async function throughTheHost(formula: string): Promise<Timing> {
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
  const milliseconds = performance.now() - start;
  const last = host.sheet('A').value(calls - 1, 2);
  if (last !== 15_000 / 9000) throw new Error(`Not calculated: ${String(last)}`);
  host.dispose();
  return { what: `${calls.toLocaleString('en')} times ${formula} through the host`, milliseconds };
}

async function main(): Promise<void> {
  const people = column((index) => 5000 + (index % 997));
  const base = column((index) => 9000 + (index % 13));
  const typed = column((index) => `${String(1 + (index % 9))}.${String(100 + (index % 900))}`);
  const timings = [
    oneCall('numbers', 'COVERAGE', people, base),
    oneCall(
      'every third blank',
      'COVERAGE',
      column((index) => (index % 3 === 0 ? null : 5)),
      base,
    ),
    oneCall('numbers typed as text', 'REMAINING', typed, base),
    oneCall('numbers typed as text', 'TONUMBER', typed),
    oneCall('one rate for all', 'REMAININGTO', people, base, [['96%']]),
    oneCall('with dates', 'STATUS', people, base, people, [[45473]], [[45291]], [[45657]]),
    oneCall('a plan for all', 'ALLOCATE', [[12_345_678]], base),
    oneCall(
      '34 districts',
      'BYDISTRICT',
      column((index) => `H. ${String(index % 34)}`),
      people,
      base,
    ),
    singleCalls(),
    await throughTheHost('=BAOPHU.COVERAGE(A{row},B{row})'),
    await throughTheHost('=A{row}/B{row}'),
  ];
  for (const { what, milliseconds } of timings) {
    console.log(`${milliseconds.toFixed(0).padStart(7)} ms  ${what}`);
  }
}

void main();
