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

  /** The formula of a row's derived cell; `null` for a column of constants. */
  inRow(kind: ColumnKind, scheme: Scheme | null, row: number): string | null {
    const { place } = this;
    if (kind === 'rank') {
      const rate = this.leadingRateColumn();
      if (rate === null) return null;
      const { firstRow, lastRow } = place;
      const cell = `${rate}${row}`;
      return `IF(ISNUMBER(${cell}),RANK(${cell},${rate}$${firstRow}:${rate}$${lastRow}),"")`;
    }
    if (kind === 'level') return this.level(row);
    if (kind === 'assessment') return this.word(row);
    const operands = this.operandsOf(kind, scheme);
    if (operands === null) return null;
    const part = letters(operands.participants) + String(row);
    const other = letters(operands.other) + String(row);
    const lacking = `${this.countOf(operands, row)}<2`;
    switch (kind) {
      case 'coverage':
      case 'attainment':
        return `IF(OR(${lacking},${other}<=0),"",${part}/${other})`;
      case 'remaining':
        return `IF(${lacking},"",MAX(0,${other}-${part}))`;
      default:
        return `IF(${lacking},"",${part}-${other})`;
    }
  }

  /** The formula of a cell of the total row; `null` where the total says nothing. */
  inTotal(kind: ColumnKind, scheme: Scheme | null): string | null {
    const { firstRow, lastRow, totalRow, at } = this.place;
    if (kind === 'ordinal' || kind === 'name' || kind === 'rank') return null;
    if (kind === 'level') return this.levelOfTotal();
    if (kind === 'assessment') return this.word(totalRow);
    const operands = this.operandsOf(kind, scheme);
    if (operands === null) {
      const column = at(kind, scheme);
      return column === null ? null : this.sum(column);
    }
    const range = (column: number): string =>
      `${letters(column)}${firstRow}:${letters(column)}${lastRow}`;
    const [part, other] = [range(operands.participants), range(operands.other)];
    // Each sum is over the rows that have the other number too.
    const parts = `SUMPRODUCT(--ISNUMBER(${other}),${part})`;
    const others = `SUMPRODUCT(--ISNUMBER(${part}),${other})`;
    const none = `SUMPRODUCT(--ISNUMBER(${part}),--ISNUMBER(${other}))=0`;
    switch (kind) {
      case 'coverage':
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

  private operandsOf(kind: ColumnKind, scheme: Scheme | null): Operands | null {
    const pairing = pairingOf(kind);
    return scheme === null || pairing === null
      ? null
      : this.place.helpers.operands(scheme, pairing);
  }

  private countOf({ participants, other }: Operands, row: number): string {
    const [left, right] = [
      letters(Math.min(participants, other)),
      letters(Math.max(participants, other)),
    ];
    const mark = Math.abs(participants - other) === 1 ? ':' : ',';
    return `COUNT(${left}${row}${mark}${right}${row})`;
  }

  private leadingRateColumn(): string | null {
    const { leading, at } = this.place;
    if (leading?.by == null) return null;
    const column = at(leading.by, leading.scheme);
    return column === null ? null : letters(column);
  }

  /** The assessment rule as a number, 0 to 3 (see `levelOf`). */
  private level(row: number): string | null {
    const operands = this.operandsOf('attainment', this.place.leading?.scheme ?? null);
    if (operands === null) return null;
    const done = letters(operands.participants) + String(row);
    const target = letters(operands.other) + String(row);
    const open = this.openLevel(done, target, row, (baseline) => `NOT(ISNUMBER(${baseline}))`);
    return `IF(${this.countOf(operands, row)}<2,"",IF(${done}>=${target},3,${open}))`;
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

  private word(row: number): string | null {
    const column = this.place.at('level', null);
    if (column === null) return null;
    const level = letters(column) + String(row);
    return `IF(ISNUMBER(${level}),CHOOSE(${level}+1,${this.words}),${this.missing})`;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
