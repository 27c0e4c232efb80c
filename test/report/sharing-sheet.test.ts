import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runReport } from '../../src/cli/report-job';
import { sharedPeople, sharingKeys, shareOut } from '../../src/coverage/sharing';
import type { Sharing, SharingWish } from '../../src/coverage/sharing';
import { sharingSheet } from '../../src/report/sharing-sheet';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { SheetEvaluator } from './formula-evaluator';

const sample = join(__dirname, '../cases/share-out-officers-and-agencies/workbook.xlsx');
const { figures, reportOptions } = runReport(readFileSync(sample), {
  language: 'vi',
  groupBy: 'Tổ chức dịch vụ thu',
});
const wish: SharingWish = {
  scheme: 'health',
  total: 86_000,
  people: 'all',
  by: 'uncovered',
  minimum: 100,
  floor: 'target',
  per: 'locality',
};

function planOf(change: Partial<SharingWish>): SheetPlan {
  const sharing = shareOut(figures, { ...wish, ...change });
  return sharingSheet(sharing, 'Chia chỉ tiêu', ['BHXH CƠ SỞ XUÂN TRƯỜNG'], reportOptions);
}

function textsOf({ blocks }: SheetPlan): readonly string[] {
  return blocks.flatMap(({ values }) => values.flat()).filter((one) => typeof one === 'string');
}

describe('the sheet of a plan shared out', () => {
  it('has formulas that agree with the figures computed in code', () => {
    for (const by of sharingKeys) {
      for (const people of sharedPeople) {
        for (const per of ['locality', 'group'] as const) {
          const change = { by, people, per, minimum: 0, floor: 'none' as const };
          const plan = planOf({ ...change, total: people === 'new' ? 900 : 96_000 });
          const formulas = [...new SheetEvaluator(plan).formulas()];
          expect(formulas.length).to.be.greaterThan(5);
          for (const { formula, given, planned } of formulas) {
            if (typeof given === 'number' && typeof planned === 'number') {
              expect(given, formula).to.be.closeTo(planned, 1e-9);
            } else {
              expect(given, formula).to.equal(planned);
            }
          }
        }
      }
    }
  });

  it('adds up the shares of each agency, and shows that nothing is left over', () => {
    const plan = planOf({ by: 'base', floor: 'none', total: 100_000 });
    const formulas = [...new SheetEvaluator(plan).formulas()];
    expect(
      formulas.some(({ formula, given }) => formula.startsWith('100000-') && given === 0),
    ).to.equal(true);
    expect(textsOf(plan)).to.include.members(['Cộng theo tổ chức dịch vụ thu', 'Hội Phụ nữ']);
  });

  it('shows a group’s people not enrolled as its localities have them', () => {
    const sharing = shareOut(figures, { ...wish, per: 'group', floor: 'none', minimum: 0 });
    const full = sharing.rows.find(({ uncovered }) => uncovered !== null);
    const over: Sharing = {
      ...sharing,
      rows: sharing.rows.map((row) => (row === full ? { ...row, uncovered: 9_999 } : row)),
    };
    const { blocks } = sharingSheet(over, 'Chia chỉ tiêu', [], reportOptions);
    expect(blocks.flatMap(({ values }) => values.flat())).to.include(9_999);
  });

  it('names those for which the wished least could not be kept', () => {
    const plan = planOf({ by: 'base', floor: 'participants', total: 100_000 });
    expect(textsOf(plan).join('\n')).to.contain(
      'Không có số đang tham gia nên không giữ được mức tối thiểu này (1): Xã Xuân Phúc.',
    );
  });

  it('names those that got nothing, and leads from each name to its row', () => {
    const plan = planOf({ floor: 'none' });
    expect(textsOf(plan).join('\n')).to.contain(
      'Chưa chia được vì thiếu số để chia (1): Xã Xuân Phúc.',
    );
    expect(plan.links.map(({ sheet, cell }) => `${sheet}!${cell}`)).to.include('Thang 10!B11');
  });
});
