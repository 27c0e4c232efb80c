import { ifCounted } from './counted-formula';
import type { ReportTextKey } from './report-text';

/** Where a table of the pace sheet lies: rows, column letters, fixed cells; `null` where there is none. */
export interface PacePlace {
  readonly first: number;
  /** Row of the total; the same as `first` when there are no rows above it. */
  readonly total: number;
  /** Letters of the column that goals are computed from; `null` where the goals are constants. */
  readonly whole: string | null;
  readonly baseline: string;
  readonly months: string | null;
  readonly weeks: string | null;
  readonly workingDays: string | null;
  readonly monthsWhole: string | null;
  readonly monthsGone: string | null;
  readonly elapsed: string | null;
  readonly days: string | null;
  readonly rate: string | null;
}

type Kind =
  | 'goal'
  | 'participants'
  | 'attainment'
  | 'remaining'
  | 'perMonth'
  | 'perWeek'
  | 'perWorkingDay'
  | 'neededPerMonth'
  | 'donePerMonth'
  | 'assessment';

/** The native formulas of the pace sheet: C goal, D enrolled, F still to enrol. */
export class PaceFormulas {
  constructor(
    private readonly place: PacePlace,
    private readonly text: (key: ReportTextKey) => string,
  ) {}

  /** `null` for a constant. */
  inRow(kind: Kind, row: number): string | null {
    const { whole, baseline, rate, months, weeks, workingDays, monthsWhole, monthsGone } =
      this.place;
    const [goal, done, left] = [`C${row}`, `D${row}`, `F${row}`];
    switch (kind) {
      case 'goal':
        if (whole === null || rate === null) return null;
        return `IF(ISNUMBER(${whole}${row}),ROUNDUP(ROUND(${whole}${row}*${rate},6),0),"")`;
      case 'participants':
        return null;
      case 'attainment':
        return `IF(COUNT(${goal}:${done})<2,"",IF(${goal}<=0,"",${done}/${goal}))`;
      case 'remaining':
        return `IF(COUNT(${goal}:${done})<2,"",MAX(0,${goal}-${done}))`;
      case 'perMonth':
        return perTime(left, months);
      case 'perWeek':
        return perTime(left, weeks);
      case 'perWorkingDay':
        return perTime(left, workingDays);
      case 'neededPerMonth':
        return perMonth(goal, `${baseline}${row}`, monthsWhole);
      case 'donePerMonth':
        return perMonth(done, `${baseline}${row}`, monthsGone);
      case 'assessment':
        return this.assessment(row);
    }
  }

  inTotal(kind: Kind, row: number): string | null {
    const { first, total, whole } = this.place;
    if (first === total || (kind !== 'goal' && kind !== 'participants')) {
      return this.inRow(kind, row);
    }
    if (kind === 'goal' && whole !== null) return this.inRow(kind, row);
    return kind === 'goal' ? this.paired('D', 'C') : this.paired(whole ?? 'C', 'D');
  }

  /** What the goal of the total is computed from. */
  wholeOfTotal(): string | null {
    return this.place.whole === null ? null : this.paired('D', this.place.whole);
  }

  /** A pace of the whole needs all three numbers of every row. */
  baselineOfTotal(): string {
    const { whole, baseline } = this.place;
    const ranges = ['D', whole ?? 'C', baseline].map((letter) => this.range(letter));
    const needed = `3*ROWS(${this.range('D')})`;
    return `IF(COUNT(${ranges.join(',')})<${needed},"",SUM(${this.range(baseline)}))`;
  }

  private range(letter: string): string {
    const { first, total } = this.place;
    return `${letter}${first}:${letter}${total - 1}`;
  }

  /** The sum of a column over the rows that have the other number too. */
  private paired(other: string, column: string): string {
    return `SUMPRODUCT(--ISNUMBER(${this.range(other)}),${this.range(column)})`;
  }

  /** The rule of `assess`, multiplied out: whole numbers compare exactly. */
  private assessment(row: number): string {
    const { baseline, elapsed, days } = this.place;
    const [goal, done, start] = [`C${row}`, `D${row}`, `${baseline}${row}`];
    const word = (key: ReportTextKey): string => `"${this.text(key).replaceAll('"', '""')}"`;
    const behind = word('assessment.behind');
    const open =
      elapsed === null || days === null
        ? word('assessment.not-completed')
        : `IF(NOT(ISNUMBER(${start})),${word('assessment.not-completed')},` +
          `IF(${goal}<=${start},${behind},` +
          `IF((SUM(${done})-SUM(${start}))*${days}>=(SUM(${goal})-SUM(${start}))*${elapsed},` +
          `${word('assessment.on-pace')},${behind})))`;
    return (
      `IF(COUNT(${goal}:${done})<2,${word('assessment.missing-data')},` +
      `IF(${done}>=${goal},${word('assessment.completed')},${open}))`
    );
  }
}

/** As `pace`: nobody where nobody remains, nothing where no time is left, all in less than a whole one. */
export function perTime(left: string, time: string | null): string {
  if (time === null) return `IF(NOT(ISNUMBER(${left})),"",IF(${left}=0,0,""))`;
  const people = `ROUNDUP(ROUND(MAX(0,${left})/MAX(1,${time}),9),0)`;
  return `IF(NOT(ISNUMBER(${left})),"",IF(${left}=0,0,IF(${time}<=0,"",${people})))`;
}

function perMonth(people: string, baseline: string, months: string | null): string | null {
  if (months === null) return null;
  return ifCounted([people, baseline], `(${people}-${baseline})/${months}`);
}
