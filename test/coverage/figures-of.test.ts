import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import type { SchemeFigures, Sum, Totals } from '../../src/coverage/figures';
import { figuresOf } from '../../src/coverage/figures-of';
import type { Locality } from '../../src/coverage/locality';
import type { Scheme } from '../../src/coverage/scheme';
import { anyLocality, counts, locality } from './localities';

describe('coverage/figuresOf', () => {
  it('keeps districts and localities in the order in which they appear', () => {
    const figures = figuresOf(
      [
        locality({ name: 'Phường 1', district: 'Quận B' }),
        locality({ name: 'Phường 1', district: 'Quận A' }),
        locality({ name: 'Ấp 3A', district: null }),
        locality({ name: 'Phường 2', district: 'Quận B' }),
        locality({ name: 'Phường 3', district: 'Quận b' }),
      ],
      '2024-06-30',
    );
    expect(figures.asOf).to.equal('2024-06-30');
    expect(
      figures.districts.map(({ name, localities }) => [name, localities.map((each) => each.name)]),
    ).to.deep.equal([
      ['Quận B', ['Phường 1', 'Phường 2']],
      ['Quận A', ['Phường 1']],
      [null, ['Ấp 3A']],
      ['Quận b', ['Phường 3']],
    ]);
  });

  it('leaves out schemes without any number, and shows the others in report order', () => {
    const figures = figuresOf(
      [
        locality({
          schemes: {
            unemployment: counts({ participants: 0 }),
            voluntary: counts({}),
            health: counts({}),
          },
        }),
        locality({ district: 'Quận B', schemes: { health: counts({ before: 7 }) } }),
      ],
      null,
    );
    expect(figures.schemes).to.deep.equal(['health', 'unemployment']);
    expect(figures.totals.schemes).to.have.all.keys('health', 'unemployment');
    const [first, second] = figures.districts;
    expect(first?.totals.schemes).to.have.all.keys('health', 'unemployment');
    expect(first?.totals.schemes.health?.missing.before).to.equal(1);
    expect(first?.localities[0]?.figures).to.have.all.keys('health', 'unemployment');
    expect(second?.totals.schemes).to.have.all.keys('health');
  });

  it('works on the figures of a locality', () => {
    const figures = figuresOf(
      [
        locality({
          population: 5678,
          schemes: {
            health: counts({
              participants: 5573,
              target: 5706,
              samePeriodLastYear: 5500,
              lastDecember: 5600,
              before: 5560,
              after: 5573,
            }),
          },
        }),
      ],
      null,
    );
    expect(figures.districts[0]?.localities[0]?.figures.health).to.deep.equal({
      participants: 5573,
      target: 5706,
      samePeriodLastYear: 5500,
      lastDecember: 5600,
      before: 5560,
      after: 5573,
      coverage: 5573 / 5678,
      attainment: 5573 / 5706,
      remaining: 133,
      changeFromSamePeriod: 73,
      changeFromDecember: -27,
      newlyEnrolled: 13,
      coverageBefore: 5560 / 5678,
      baseline: 5600,
    });
  });

  it('changes no locality', () => {
    const given = locality({ schemes: { health: counts({ participants: 1 }) } });
    const before = structuredClone(given);
    figuresOf([given], null);
    expect(given).to.deep.equal(before);
  });

  it('has districts that add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyLocality, { maxLength: 40 }), (localities) => {
        const { districts, totals, schemes } = figuresOf(localities, null);
        const parts = districts.map((district) => district.totals);
        const bases = ['population', 'labourForce', 'households'] as const;
        for (const base of bases) {
          expect(addedUp(parts.map((part) => part[base]))).to.deep.equal(totals[base]);
        }
        for (const scheme of schemes) {
          const whole = totals.schemes[scheme];
          expect(whole?.participants).to.equal(sum(parts, scheme, 'participants'));
          expect(whole?.target).to.equal(sum(parts, scheme, 'target'));
          expect(whole?.changeFromDecember).to.equal(sum(parts, scheme, 'changeFromDecember'));
          expect(whole?.newlyEnrolled).to.equal(sum(parts, scheme, 'newlyEnrolled'));
          const pairs = parts.map((part) => part.schemes[scheme]?.paired.coverage ?? null);
          const having = pairs.filter((pair) => pair !== null);
          expect(whole?.paired.coverage ?? null).to.deep.equal(
            having.length === 0
              ? null
              : {
                  participants: having.reduce((all, pair) => all + pair.participants, 0),
                  other: having.reduce((all, pair) => all + pair.other, 0),
                  localities: having.reduce((all, pair) => all + pair.localities, 0),
                },
          );
        }
        expect(parts.reduce((all, part) => all + part.localities, 0)).to.equal(totals.localities);
      }),
    );
  });

  describe('gives the figures of the expected readings', () => {
    const cases = join(__dirname, '..', 'cases');
    for (const { name } of readdirSync(cases, { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    )) {
      it(name, () => {
        const text = readFileSync(join(cases, name, 'expected.json'), 'utf8');
        const expected = JSON.parse(text) as ExpectedReading;
        const figures = figuresOf(expected.districts.flatMap(localitiesOf), expected.asOf);
        expected.districts.forEach((district, index) => {
          const computed = figures.districts[index];
          expect(computed?.name).to.equal(district.name);
          if (district.totals !== undefined) compare(computed?.totals, district.totals);
        });
        if (expected.totals !== undefined) compare(figures.totals, expected.totals);
      });
    }
  });
});

function addedUp(sums: readonly Sum[]): Sum {
  const values = sums.map(({ value }) => value).filter((value) => value !== null);
  return {
    value: values.length === 0 ? null : values.reduce((all, value) => all + value, 0),
    missing: sums.reduce((all, { missing }) => all + missing, 0),
  };
}

function sum(parts: readonly Totals[], scheme: Scheme, count: keyof SchemeFigures): number | null {
  const values = parts.map((part) => part.schemes[scheme]?.[count] ?? null);
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((all, value) => all + value, 0);
}

type Numbers = Readonly<Record<string, number | null>>;

interface ExpectedTotals {
  readonly population?: number | null;
  readonly labourForce?: number | null;
  readonly households?: number | null;
  readonly schemes: Readonly<Record<string, Numbers>>;
}

interface ExpectedDistrict {
  readonly name: string | null;
  readonly localities: readonly (Partial<Locality> & { schemes: Record<string, Numbers> })[];
  readonly totals?: ExpectedTotals;
}

interface ExpectedReading {
  readonly asOf: string | null;
  readonly districts: readonly ExpectedDistrict[];
  readonly totals?: ExpectedTotals;
}

/** The counts of an expected reading, without the rates that it says follow from them. */
function localitiesOf(district: ExpectedDistrict): Locality[] {
  return district.localities.map((each) =>
    locality({
      ...each,
      district: district.name,
      schemes: Object.fromEntries(
        Object.entries(each.schemes).map(([scheme, numbers]) => [
          scheme,
          {
            participants: numbers.participants ?? null,
            target: numbers.target ?? null,
            samePeriodLastYear: numbers.samePeriodLastYear ?? null,
            lastDecember: numbers.lastDecember ?? null,
            before: numbers.before ?? null,
            after: numbers.after ?? null,
          },
        ]),
      ),
    }),
  );
}

function compare(computed: Totals | undefined, expected: ExpectedTotals): void {
  for (const base of ['population', 'labourForce', 'households'] as const) {
    if (expected[base] !== undefined) expect(computed?.[base].value).to.equal(expected[base]);
  }
  for (const [scheme, numbers] of Object.entries(expected.schemes)) {
    const ofScheme: unknown = computed?.schemes[scheme as Scheme];
    for (const [figure, value] of Object.entries(numbers)) {
      // What a campaign sheet calls change is what the campaign brought.
      const key = figure === 'change' ? 'newlyEnrolled' : figure;
      const got: unknown = (ofScheme as Record<string, unknown>)[key];
      if (value === null || Number.isInteger(value)) {
        expect(got, `${scheme}.${figure}`).to.equal(value);
      } else {
        expect(got, `${scheme}.${figure}`).to.be.closeTo(value, 1e-9);
      }
    }
  }
}
