import { expect } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../src/coverage/figures-of';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { placeReports } from '../../src/report/ownership';
import { defaultReportOptions } from '../../src/report/report-options';
import type { Grid } from '../../src/sheets/grid';
import { readWorkbook } from '../../src/sheets/read-workbook';
import { PlanCells } from '../../src/xlsx/plan-cells';
import { anyGrid, anyGrids } from './any-grid';
import { holdsFor } from './fuzz-run';
import { stepsOf } from './step-count';

/** The sheet several times below itself. */
function repeated(grid: Grid, times: number): Grid {
  const { length } = grid.values;
  const parts = Array.from({ length: times }, (_, index) => index);
  return {
    ...grid,
    values: parts.flatMap(() => grid.values),
    fonts: parts.flatMap(() => grid.fonts),
    merges: parts.flatMap((part) =>
      grid.merges.map((merge) => ({
        ...merge,
        firstRow: merge.firstRow + part * length,
        lastRow: merge.lastRow + part * length,
      })),
    ),
  };
}

describe('fuzz: grids', function () {
  this.timeout(60_000);

  it('are read, whatever stands in them, and their reports can be planned', () => {
    void holdsFor(
      fc.property(anyGrids, (grids) => {
        const reading = readWorkbook(grids);
        const figures = figuresOf(reading.localities, reading.asOf);
        const names = placeReports(wantedSheets(figures, defaultReportOptions), []).map(
          ({ name }) => name,
        );
        for (const plan of planReport({ figures, reading, options: defaultReportOptions, names })) {
          new PlanCells(plan);
        }
      }),
      400,
    );
  });

  it('take steps in proportion to their size', async () => {
    for (const grid of fc.sample(anyGrid, { seed: 20_240_630, numRuns: 12 })) {
      if (grid.values.length < 8) continue;
      const small = repeated(grid, 10);
      const large = repeated(grid, 40);
      readWorkbook([small]);
      const few = await stepsOf(() => void readWorkbook([small]), '/src/sheets/');
      const many = await stepsOf(() => void readWorkbook([large]), '/src/sheets/');
      expect(few).to.be.greaterThan(100);
      expect(many / few, JSON.stringify(grid.values.slice(0, 3))).to.be.below(6);
    }
  });
});
