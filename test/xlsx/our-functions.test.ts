import { read } from '@e965/xlsx';
import { expect } from 'chai';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { readExistingSheets } from '../../src/xlsx/existing-sheets';
import { writePlans } from '../../src/xlsx/plan-writer';
import { samplePlan } from './sample-plan';
import { pack, staffParts } from './staff-package';

describe('files with BAOPHU formulas', () => {
  it('keep the last values beside them, for programs without the add-in', () => {
    const staff = pack(staffParts());
    const plan: SheetPlan = {
      ...samplePlan('BC Huyện A', 'Huyện A'),
      blocks: [
        {
          row: 1,
          column: 1,
          values: [
            [5573, 5706, { formula: 'BAOPHU.REMAINING(A1,B1)', value: 133 }],
            [null, 5706, { formula: 'BAOPHU.COVERAGE(A2,B2)', value: '#N/A' }],
          ],
        },
      ],
    };
    const bytes = writePlans(staff, [plan], readExistingSheets(staff));
    const sheet = read(bytes, { type: 'array' }).Sheets['BC Huyện A'];
    expect((sheet?.C1 as { f?: string } | undefined)?.f).to.equal('BAOPHU.REMAINING(A1,B1)');
    const grid = readWorkbookFile(bytes).grids.find((one) => one.sheet === 'BC Huyện A');
    expect(grid?.values[0]?.[2]).to.equal(133);
    expect(grid?.formulas[0]?.[2]).to.equal(true);
  });
});
