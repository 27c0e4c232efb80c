import { coverage, remaining } from '../coverage/indicator';
import type { FormulaInsertion, FormulaKind } from '../session/formula-insertion';
import { cellAddress, type CellValue } from '../sheets/grid';
import type { CellChange, ChangedValue } from './cell-change';

/** The value of a cell, by sheet row and column. */
export type ValueAt = (row: number, column: number) => CellValue;

interface PlainFormula {
  readonly numberFormat: string;
  readonly text: (participants: string, other: string) => string;
  readonly value: (participants: number, other: number) => number | null;
}

/** An Excel without add-ins knows no function of ours: the same rules in Excel's own. */
const formulas: Readonly<Record<FormulaKind, PlainFormula>> = {
  coverage: {
    numberFormat: '0.00%',
    text: (participants, base) => guarded(participants, base, `${participants}/${base}`),
    value: coverage,
  },
  remaining: {
    numberFormat: '#,##0',
    text: (participants, target) =>
      guarded(participants, target, `MAX(0,${target}-${participants})`),
    value: remaining,
  },
};

/**
 * Plain formulas for the rows, each with its value. A number that is missing (a blank, or any text: Excel
 * would read `1.065` by the machine's language) or negative gives `#N/A`, a base of 0 gives `#DIV/0!`.
 */
export function plainFormulas(
  { kind, rows, participants, other, column }: FormulaInsertion,
  valueAt: ValueAt,
): readonly CellChange[] {
  const { numberFormat, text, value } = formulas[kind];
  return rows.map((row) => {
    const [one, two] = [valueAt(row, participants), valueAt(row, other)];
    return {
      row,
      column,
      content: {
        formula: text(cellAddress(row, participants), cellAddress(row, other)),
        value: valueOf(one, two, value),
      },
      look: { numberFormat },
    };
  });
}

function guarded(one: string, other: string, formula: string): string {
  return `=IF(COUNT(${one},${other})<2,NA(),IF(MIN(${one},${other})<0,NA(),${formula}))`;
}

function valueOf(one: CellValue, other: CellValue, value: PlainFormula['value']): ChangedValue {
  if (typeof one !== 'number' || typeof other !== 'number' || Math.min(one, other) < 0) {
    return { error: '#N/A' };
  }
  return value(one, other) ?? { error: '#DIV/0!' };
}
