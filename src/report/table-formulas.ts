import type { Scheme } from '../coverage/scheme';
import { letters } from './address';
import { levelTexts } from './assessed';
import type { HelperColumns, Operands } from './helper-columns';
import { pairingOf } from './helper-columns';
import type { Language } from '../locales/locale';
import { reportText } from './report-text';
import type { ColumnKind } from './sheet-columns';

/** Where the table lies, and the cells that its formulas look at. */
export interface TablePlace {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
  /** Sheet column of a column of the table, or null. */
  readonly at: (kind: ColumnKind, scheme: Scheme | null) => number | null;
  readonly helpers: HelperColumns;
  /** Fixed addresses of the cells with the days elapsed and the days of the period. */
  readonly pace: { readonly elapsed: string; readonly days: string } | null;
  readonly leading: {
    readonly scheme: Scheme;
    readonly by: 'coverage' | 'attainment' | null;
  } | null;
  readonly language: Language;
}

/** What a formula of a column is in a row. */
type RowFormula = (row: number) => string;

/**
 * The native formulas of a summary table (report-sheets.md): over cells of the same sheet, in English
 * A1 notation; a missing number empties what depends on it.
 */
export class TableFormulas {
  private readonly place: TablePlace;
  private readonly words: string;
  private readonly missing: string;

  constructor(place: TablePlace) {
    this.place = place;
    this.words = levelTexts.map((key) => quoted(reportText(place.language, key))).join(',');
    this.missing = quoted(reportText(place.language, 'assessment.missing-data'));
  }

  /** The formulas of a column's derived cells, by row; `null` for a column of constants. */
  inColumn(kind: ColumnKind, scheme: Scheme | null): RowFormula | null {
    if (kind === 'rank') return this.rank();
    if (kind === 'level') return this.level();
    if (kind === 'assessment') return this.word();
    const operands = this.operandsOf(kind, scheme);
    if (operands === null) return null;
    const part = letters(operands.participants);
    const other = letters(operands.other);
    const count = countOf(operands);
    switch (kind) {
      case 'coverage':
      case 'coverageBefore':
      case 'attainment':
        return (row) => `IF(OR(${count(row)}<2,${other}${row}<=0),"",${part}${row}/${other}${row})`;
      case 'remaining':
        return (row) => `IF(${count(row)}<2,"",MAX(0,${other}${row}-${part}${row}))`;
      default:
        return (row) => `IF(${count(row)}<2,"",${part}${row}-${other}${row})`;
    }
  }

  /** The formula of a cell of the total row; `null` where the total says nothing. */
  inTotal(kind: ColumnKind, scheme: Scheme | null): string | null {
    const { totalRow, at } = this.place;
    if (kind === 'ordinal' || kind === 'name' || kind === 'rank') return null;
    if (kind === 'level') return this.levelOfTotal();
    if (kind === 'assessment') return this.word()?.(totalRow) ?? null;
    const operands = this.operandsOf(kind, scheme);
    if (operands === null) {
      const column = at(kind, scheme);
      return column === null ? null : this.sum(column);
    }
    const { part, other, parts, others } = this.sumsOf(operands);
    const none = `SUMPRODUCT(--ISNUMBER(${part}),--ISNUMBER(${other}))=0`;
    switch (kind) {
      case 'coverage':
      case 'coverageBefore':
      case 'attainment':
        return `IF(${others}<=0,"",${parts}/${others})`;
      case 'remaining':
        return `IF(${none},"",MAX(0,${others}-${parts}))`;
      default:
        return `IF(${none},"",${parts}-${others})`;
    }
  }

  sum(column: number): string {
    const { firstRow, lastRow } = this.place;
    return `SUM(${letters(column)}${firstRow}:${letters(column)}${lastRow})`;
  }

  /** The two sums that a derived column's total is made of; `null` where it is made of none. */
  pairedSums(
    kind: ColumnKind,
    scheme: Scheme,
  ): { readonly parts: string; readonly others: string } | null {
    const operands = this.operandsOf(kind, scheme);
    return operands === null ? null : this.sumsOf(operands);
  }

  /** Each sum is over the rows that have the other number too. */
  private sumsOf(operands: Operands) {
    const { firstRow, lastRow } = this.place;
    const range = (column: number): string =>
      `${letters(column)}${firstRow}:${letters(column)}${lastRow}`;
    const [part, other] = [range(operands.participants), range(operands.other)];
    return {
      part,
      other,
      parts: `SUMPRODUCT(--ISNUMBER(${other}),${part})`,
      others: `SUMPRODUCT(--ISNUMBER(${part}),${other})`,
    };
  }

  private operandsOf(kind: ColumnKind, scheme: Scheme | null): Operands | null {
    const pairing = pairingOf(kind);
    return scheme === null || pairing === null
      ? null
      : this.place.helpers.operands(scheme, pairing);
  }

  private rank(): RowFormula | null {
    const { leading, at, firstRow, lastRow } = this.place;
    const column = leading?.by == null ? null : at(leading.by, leading.scheme);
    if (column === null) return null;
    const rate = letters(column);
    const rates = `${rate}$${firstRow}:${rate}$${lastRow}`;
    return (row) => `IF(ISNUMBER(${rate}${row}),RANK(${rate}${row},${rates}),"")`;
  }

  /** The assessment rule as a number, 0 to 3 (see `levelOf`). */
  private level(): RowFormula | null {
    const operands = this.operandsOf('attainment', this.place.leading?.scheme ?? null);
    if (operands === null) return null;
    const [doneColumn, targetColumn] = [letters(operands.participants), letters(operands.other)];
    const count = countOf(operands);
    return (row) => {
      const [done, target] = [`${doneColumn}${row}`, `${targetColumn}${row}`];
      const open = this.openLevel(done, target, row, (baseline) => `NOT(ISNUMBER(${baseline}))`);
      return `IF(${count(row)}<2,"",IF(${done}>=${target},3,${open}))`;
    };
  }

  private levelOfTotal(): string | null {
    const { leading, at, helpers, firstRow, lastRow, totalRow } = this.place;
    const operands = this.operandsOf('attainment', leading?.scheme ?? null);
    const remaining = leading === null ? null : at('remaining', leading.scheme);
    if (operands === null || remaining === null) return null;
    const left = letters(remaining) + String(totalRow);
    const done = letters(operands.participants) + String(totalRow);
    const target = letters(operands.other) + String(totalRow);
    const ranges = [operands.participants, operands.other, helpers.baseline ?? 0].map(
      (column) => `${letters(column)}${firstRow}:${letters(column)}${lastRow}`,
    );
    // A pace of the whole needs all three numbers of every row.
    const lacking = `COUNT(${ranges.join(',')})<3*ROWS(${ranges[0] ?? ''})`;
    const open = this.openLevel(done, target, totalRow, () => lacking);
    return `IF(NOT(ISNUMBER(${left})),"",IF(${left}=0,3,${open}))`;
  }

  /** Of a plan that is not completed. */
  private openLevel(
    done: string,
    target: string,
    row: number,
    withoutBaseline: (baseline: string) => string,
  ): string {
    const { helpers, pace } = this.place;
    if (helpers.baseline === null || pace === null) return '1';
    const baseline = letters(helpers.baseline) + String(row);
    // Multiplied out as in `assess`: whole numbers compare exactly.
    const onPace = `(${done}-${baseline})*${pace.days}>=(${target}-${baseline})*${pace.elapsed}`;
    return `IF(${withoutBaseline(baseline)},1,IF(${target}<=${baseline},0,IF(${onPace},2,0)))`;
  }

  private word(): RowFormula | null {
    const column = this.place.at('level', null);
    if (column === null) return null;
    const level = letters(column);
    const { words, missing } = this;
    return (row) => `IF(ISNUMBER(${level}${row}),CHOOSE(${level}${row}+1,${words}),${missing})`;
  }
}

/** How many of both operands a row has. */
function countOf({ participants, other }: Operands): RowFormula {
  const left = letters(Math.min(participants, other));
  const right = letters(Math.max(participants, other));
  const mark = Math.abs(participants - other) === 1 ? ':' : ',';
  return (row) => `COUNT(${left}${row}${mark}${right}${row})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
