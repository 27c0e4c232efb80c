import { figuresOf } from '../../src/coverage/figures-of';
import type { Figures } from '../../src/coverage/figures';
import { noCounts } from '../../src/coverage/locality';
import type { Locality, SchemeCounts } from '../../src/coverage/locality';
import type { Scheme } from '../../src/coverage/scheme';
import type { Finding } from '../../src/sheets/finding';
import { readWorkbook } from '../../src/sheets/read-workbook';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import type { ReportOptions } from '../../src/report/report-options';
import type { SheetPlan } from '../../src/report/sheet-plan';

interface LocalityInput {
  readonly name?: string;
  readonly district?: string | null;
  readonly row?: number;
  readonly population?: number | null;
  readonly labourForce?: number | null;
  readonly schemes?: Partial<Record<Scheme, Partial<SchemeCounts>>>;
}

/** A locality with nothing but what is given. */
export function locality(input: LocalityInput): Locality {
  const schemes = Object.fromEntries(
    Object.entries(input.schemes ?? {}).map(([scheme, counts]) => [
      scheme,
      { ...noCounts, ...counts },
    ]),
  );
  return {
    name: input.name ?? 'Xã A',
    district: input.district === undefined ? 'Huyện A' : input.district,
    sheet: 'Nguồn',
    row: input.row ?? 5,
    column: 2,
    code: null,
    officer: null,
    population: input.population ?? null,
    labourForce: input.labourForce ?? null,
    households: null,
    schemes,
  };
}

/** The published totals of Giao Thủy, June 2024, as two localities. */
export const giaoThuy: Figures = figuresOf(
  [
    locality({
      name: 'Xã Giao Tân',
      district: 'Huyện Giao Thủy',
      row: 11,
      population: 5678,
      schemes: {
        health: { participants: 5573, target: 5706, samePeriodLastYear: 5351, lastDecember: 5488 },
        voluntary: { participants: 75, target: 125 },
      },
    }),
    locality({
      name: 'Các xã, thị trấn khác',
      district: 'Huyện Giao Thủy',
      row: 12,
      population: 179138 - 5678,
      schemes: {
        health: {
          participants: 170342 - 5573,
          target: 172254 - 5706,
          samePeriodLastYear: 165974 - 5351,
          lastDecember: 168846 - 5488,
        },
        voluntary: { participants: 2437 - 75, target: 3987 - 125 },
      },
    }),
  ],
  '2024-06-30',
);

/** The reading of a workbook without sheets. */
export const nothingRead = readWorkbook([]);

/** The plans of a report under the names that its sheets would have in an empty workbook. */
export function plansOf(
  figures: Figures,
  options: Partial<ReportOptions> = {},
  findings: readonly Finding[] = [],
): readonly SheetPlan[] {
  const all = { ...defaultReportOptions, ...options };
  const names = wantedSheets(figures, all).map(({ baseName }) => baseName);
  const reading = { ...nothingRead, findings };
  return [...planReport({ figures, reading, options: all, names })];
}

/** All texts and numbers of a plan, formulas by their values. */
export function textsOf(plan: SheetPlan): string[] {
  return plan.blocks.flatMap(({ values }) =>
    values.flat().flatMap((value) => {
      if (value === null) return [];
      return [String(typeof value === 'object' ? value.value : value)];
    }),
  );
}
