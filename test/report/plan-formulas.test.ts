import { expect } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../src/coverage/figures-of';
import type { Milestone } from '../../src/coverage/milestone';
import type { EarlierFigures, Locality } from '../../src/coverage/locality';
import { schemes } from '../../src/coverage/scheme';
import type { ReportOptions } from '../../src/report/report-options';
import { SheetEvaluator } from './formula-evaluator';
import { giaoThuy, locality, plansOf } from './sample-figures';

function checkFormulas(localities: readonly Locality[], options: Partial<ReportOptions>): number {
  let checked = 0;
  for (const plan of plansOf(figuresOf(localities, '2024-06-30'), options)) {
    for (const { at, formula, given, planned } of new SheetEvaluator(plan).formulas()) {
      const where = `${plan.name} ${at} ${formula}`;
      if (typeof planned === 'number') {
        expect(given, where).to.be.a('number');
        expect(given, where).to.be.closeTo(planned, 1e-9 * Math.max(1, Math.abs(planned)));
      } else {
        expect(given, where).to.equal(planned);
      }
      checked += 1;
    }
  }
  return checked;
}

const people = fc.option(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(0)), { nil: null });
const counts = fc.record({
  participants: people,
  target: people,
  samePeriodLastYear: people,
  lastDecember: people,
  before: fc.constant(null),
  after: fc.constant(null),
});
const campaign = fc.record({ before: people, after: people, target: people }).map((one) => ({
  ...one,
  participants: one.after,
  samePeriodLastYear: null,
  lastDecember: null,
}));
const earlierYear: EarlierFigures = {
  asOf: '2023-12-31',
  population: 50,
  labourForce: null,
  people: { health: 40, voluntary: 3 },
};
const localities = fc.array(
  fc.record({
    district: fc.constantFrom('Huyện A', 'Quận "B"', null),
    population: people,
    labourForce: people,
    earlier: fc.constantFrom(undefined, [earlierYear]),
    schemes: fc.dictionary(fc.constantFrom(...schemes), fc.oneof(counts, campaign), { maxKeys: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const milestones: readonly Milestone[] = [
  {
    date: '2024-09-30',
    name: 'Đợt "2"',
    goals: { health: { kind: 'coverage', rate: 0.95 }, voluntary: { kind: 'plan', share: 0.5 } },
  },
  { date: '2024-05-31', name: null, goals: { health: { kind: 'people', people: 40 } } },
];

describe('formulas of the sheets', () => {
  it('give the published figures of Giao Thủy', () => {
    const [, district] = plansOf(giaoThuy);
    if (district === undefined) throw new Error('no district sheet');
    const values = [...new SheetEvaluator(district).formulas()];
    const rates = values.map(({ given }) => (typeof given === 'number' ? given.toFixed(4) : ''));
    expect(rates).to.include('0.9889').and.to.include('0.9509').and.to.include('0.6112');
    expect(values.map(({ given }) => given)).to.include.members([170342, 1912, 4368, 1496, 1550]);
  });

  it('agree with the figures computed in code, whatever is missing', () => {
    fc.assert(
      fc.property(
        localities,
        fc.constantFrom('coverage' as const, 'source' as const),
        fc.constantFrom('vi' as const, 'en' as const),
        (rows, order, language) => {
          const inputs = rows.map(({ earlier, ...row }, index) =>
            locality({
              ...row,
              ...(earlier && { earlier }),
              name: `Xã ${index + 1}`,
              row: index + 5,
            }),
          );
          checkFormulas(inputs, { order, language, targetRates: { health: 0.9515, social: 0.45 } });
          checkFormulas(inputs, { order, language, milestones });
        },
      ),
      { numRuns: 120 },
    );
  });

  it('take the rate of a district that lacks numbers over the localities that have both', () => {
    const rows = [
      locality({
        name: 'Xã 1',
        row: 5,
        population: 100,
        schemes: { health: { participants: 90, target: 95 } },
      }),
      locality({
        name: 'Xã 2',
        row: 6,
        population: null,
        schemes: { health: { participants: 70, target: null } },
      }),
      locality({
        name: 'Xã 3',
        row: 7,
        district: 'Huyện B',
        population: 200,
        schemes: { health: { participants: 100, target: 150 } },
      }),
    ];
    const [overview] = plansOf(figuresOf(rows, '2024-06-30'));
    if (overview === undefined) throw new Error('no overview');
    const given = [...new SheetEvaluator(overview).formulas()].map((one) => one.given);
    expect(given).to.include(0.9);
    expect(given).to.include(190 / 300);
    expect(given).to.not.include(1.6);
    expect(checkFormulas(rows, {})).to.be.greaterThan(20);
  });

  it('use only functions that every Excel has, and no other sheet', () => {
    for (const plan of plansOf(giaoThuy)) {
      for (const { formula } of new SheetEvaluator(plan).formulas()) {
        expect(formula).to.not.match(/!|BAOPHU|\[/);
      }
    }
  });
});
