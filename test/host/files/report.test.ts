import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHostWorkbook } from '../../../src/host/files/read-workbook-file';
import type { HostSheet } from '../../../src/host/host-workbook';
import { PlanCells } from '../../../src/xlsx/plan-cells';
import { recordFormula } from '../../../src/report/ownership';
import { writePlans } from '../../../src/xlsx/plan-writer';
import { plannedSheet } from '../../excel/planned-sheet';
import { giaoThuy, plansOf } from '../../report/sample-figures';
import { samplePlan } from '../../xlsx/sample-plan';

const sample = readFileSync(join(__dirname, '../../cases/giao-thuy-2024-06/workbook.xlsx'));

/** The host keeps sizes in whole pixels; a file does not. */
function inPixels(sheet: HostSheet): HostSheet {
  const heights = Object.entries(sheet.rowHeights ?? {}).map(([row, height]) => [
    row,
    Math.round((height * 4) / 3) * 0.75,
  ]);
  return {
    ...sheet,
    rowHeights: Object.fromEntries(heights) as Record<string, number>,
    ...(sheet.merges !== undefined && { merges: sheet.merges.toSorted() }),
  };
}

describe('host: reading a report from a file', () => {
  it('gives what the plans say, chart and conditional formats with it', async () => {
    const plans = [samplePlan('BC Huyện A', 'Huyện A'), ...plansOf(giaoThuy)];
    const { sheets } = await readHostWorkbook(writePlans(sample, plans));
    for (const plan of plans) {
      const sheet = sheets.find(({ name }) => name === plan.name);
      const { kind, key, name } = plan;
      const fingerprint = new PlanCells(plan).fingerprint();
      const record = `=${recordFormula({ kind, key, name, fingerprint })}`;
      const { columnWidths: planned = {}, ...rest } = plannedSheet(plan);
      const { columnWidths = {}, ...read } = inPixels(sheet ?? { name: '' });
      // Half a character is half a pixel, which either side rounds its own way.
      expect(Object.keys(columnWidths)).to.deep.equal(Object.keys(planned));
      for (const [column, width] of Object.entries(planned)) {
        expect(columnWidths[column]).to.be.closeTo(width, 0.75);
      }
      expect(read).to.deep.equal({
        ...rest,
        style: { font: 'Calibri', size: 11 },
        names: [{ name: '_baophu', formula: record, hidden: true }],
      });
    }
  });
});
