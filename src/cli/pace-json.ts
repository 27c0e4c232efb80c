import type { Figures } from '../coverage/figures';
import type { Goal, MilestoneState } from '../coverage/milestone';
import type { Scheme } from '../coverage/scheme';
import { paceTables } from '../report/pace-tables';
import type { PaceRow } from '../report/pace-tables';
import type { ReportOptions } from '../report/report-options';

interface PaceRowJson extends MilestoneState {
  readonly name: string | null;
}

/** The way to one deadline. People; rates are fractions; people a month of the past are not rounded. */
export interface PaceJson {
  readonly scheme: Scheme;
  /** ISO date of the deadline, and its name; `null` for the end of the period. */
  readonly date: string;
  readonly name: string | null;
  /** `null`: the plan itself. */
  readonly goal: Goal | null;
  readonly start: string | null;
  readonly total: MilestoneState;
  /** Districts, or the localities of the only one. */
  readonly units: readonly PaceRowJson[];
}

/** The `pace` of the JSON, as the sheet of deadlines has it. */
export function paceJson(figures: Figures, options: ReportOptions): readonly PaceJson[] {
  return paceTables(figures, options).map(({ scheme, milestone, goal, start, total, rows }) => ({
    scheme,
    date: milestone.date,
    name: milestone.name,
    goal,
    start,
    total: total.state,
    units: rows.map(({ name, state }: PaceRow) => ({ name, ...state })),
  }));
}
