import { expect } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../src/coverage/figures-of';
import type { Totals } from '../../src/coverage/figures';
import type { Locality } from '../../src/coverage/locality';
import { schemes } from '../../src/coverage/scheme';
import { placeReports } from '../../src/report/ownership';
import { wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import { foldSheetName, isSheetName } from '../../src/report/sheet-name';
import { summaryTextTable } from '../../src/report/text-table';
import { wordTable } from '../../src/report/word-table';
import { anyLocality } from '../coverage/localities';
import { trickyText, trickyTexts } from './any-plan';
import { holdsFor } from './fuzz-run';

const counts = ['participants', 'target', 'samePeriodLastYear', 'lastDecember'] as const;

/** What is added up of totals, and how many have nothing to add. */
function sumsOf(totals: Totals): readonly (number | null)[] {
  const { population, labourForce, households } = totals;
  return [
    totals.localities,
    ...[population, labourForce, households].flatMap(({ value, missing }) => [value, missing]),
    ...schemes.flatMap((scheme) => counts.map((count) => totals.schemes[scheme]?.[count] ?? null)),
  ];
}

describe('fuzz: figures', () => {
  it('of districts add up to the total', () => {
    void holdsFor(
      fc.property(fc.array(anyLocality, { maxLength: 30 }), (localities) => {
        const { districts, totals } = figuresOf(localities, null);
        const parts = districts.map((district) => sumsOf(district.totals));
        sumsOf(totals).forEach((whole, index) => {
          const numbers = parts.flatMap((part) => part[index] ?? []);
          const sum = numbers.reduce((all, one) => all + one, 0);
          expect(whole, String(index)).to.equal(
            numbers.length === 0 && whole === null ? null : sum,
          );
        });
      }),
      300,
    );
  });

  it('get sheets with names that are valid and each their own', () => {
    const name = fc.oneof(trickyText, fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }));
    void holdsFor(
      fc.property(fc.array(fc.tuple(anyLocality, name)), fc.array(name), (pairs, standing) => {
        const localities = pairs.map(([locality, district]) => ({ ...locality, district }));
        const existing = [...new Set(standing)].map((one) => ({
          name: one,
          record: null,
          fingerprint: null,
          foreign: false,
        }));
        const wanted = wantedSheets(figuresOf(localities, null), defaultReportOptions);
        const names = placeReports(wanted, existing).map((place) => place.name);
        for (const one of names) expect(isSheetName(one), one).to.equal(true);
        const all = [...names, ...existing.map((sheet) => sheet.name)].map(foldSheetName);
        expect(new Set(names.map(foldSheetName)).size).to.equal(names.length);
        for (const one of names) {
          expect(all.filter((other) => other === foldSheetName(one))).to.have.length(1);
        }
      }),
      200,
    );
  });

  it('are text in a table for Word, whatever the places are called', () => {
    const table = (localities: readonly Locality[]): string =>
      wordTable(
        summaryTextTable(figuresOf(localities, null), defaultReportOptions),
        localities.map(({ name }) => name),
        'vi',
      );
    const tagsOf = (html: string): readonly string[] => html.match(/<\/?\w*/g) ?? [];
    void holdsFor(
      fc.property(
        fc.array(fc.tuple(anyLocality, fc.constantFrom(...trickyTexts)), { minLength: 1 }),
        (pairs) => {
          const named = pairs.map(([locality, name]) => ({ ...locality, name }));
          const plain = pairs.map(([locality]) => ({ ...locality, name: 'Xã A' }));
          expect(tagsOf(table(named))).to.deep.equal(tagsOf(table(plain)));
        },
      ),
      100,
    );
  });
});
