import { expect } from 'chai';
import { differences } from './expected';
import type { JsonObject } from './expected';

const reading: JsonObject = {
  asOf: '2024-06-30',
  sources: [{ sheet: 'T6', rows: [4, 5], columns: { B: 'locality', C: 'population' } }],
  districts: [
    {
      name: 'HUYỆN GIAO THỦY',
      localities: [
        { name: 'Xã Giao Tân', schemes: { health: { target: 712000, coverage: 0.5 } } },
        { name: 'Xã Giao Hà', schemes: {} },
      ],
    },
  ],
  ignoredSheets: [{ sheet: 'DM', reason: 'no-figures' }],
  findings: [
    { code: 'missing-value', severity: 'warning', sheet: 'T6', cell: 'D7', stated: null },
    { code: 'error-value', severity: 'error', sheet: 'T6', cell: 'E7', stated: '#N/A' },
  ],
};
const errorValue = { code: 'error-value', sheet: 'T6', cell: 'E7' };

/** Differences when the error-value finding, which every list of findings must have, is expected too. */
function against(expected: JsonObject): string[] {
  return differences(reading, { findings: [errorValue], ...expected });
}

describe('the comparison with expected.json', () => {
  it('finds nothing where only other keys differ', () => {
    expect(against({ asOf: '2024-06-30', districts: [{ name: 'Huyện Giao Thủy' }] })).to.deep.equal(
      [],
    );
  });

  it('names the path of a difference', () => {
    const health = { target: 712 };
    const districts = [{ localities: [{ schemes: { health } }, { name: 'Xã Giao Hà' }] }];
    expect(against({ districts })).to.deep.equal([
      'districts[0].localities[0].schemes.health.target: expected 712, got 712000',
    ]);
  });

  it('compares rates to 1e-9 and counts exactly', () => {
    const withHealth = (health: JsonObject): JsonObject => ({
      districts: [{ localities: [{ schemes: { health } }, {}] }],
    });
    expect(against(withHealth({ coverage: 0.5 + 5e-10 }))).to.deep.equal([]);
    expect(against(withHealth({ coverage: 0.5 + 5e-9 }))).to.have.length(1);
    expect(against(withHealth({ target: 712000 + 5e-10 }))).to.have.length(1);
  });

  it('takes a scheme that is left out for missing numbers only', () => {
    const withTarget = (target: number | null): JsonObject => ({
      districts: [{ localities: [{}, { schemes: { health: { target } } }] }],
    });
    expect(against(withTarget(null))).to.deep.equal([]);
    expect(against(withTarget(0))).to.deep.equal([
      'districts[0].localities[1].schemes.health.target: expected 0, got nothing',
    ]);
  });

  it('compares locality names letter by letter, district names without case, and with aliases', () => {
    expect(against({ districts: [{ localities: [{ name: 'xã giao tân' }, {}] }] })).to.have.length(
      1,
    );
    const districts = [{ name: 'H. Giao Thủy' }];
    expect(against({ districts })).to.have.length(1);
    const districtAliases = { 'H. Giao Thủy': ['Huyện Giao Thủy'] };
    expect(against({ districts, districtAliases })).to.deep.equal([]);
  });

  it('counts lists, and columns in full', () => {
    expect(against({ districts: [] })).to.deep.equal(['districts: expected 0 items, got 1']);
    expect(against({ sources: [{ columns: { B: 'locality' } }] })).to.deep.equal([
      'sources[0].columns.C: expected none, got "population"',
    ]);
  });

  it('compares ignored sheets as a set of names, reasons where given', () => {
    expect(against({ ignoredSheets: ['DM'] })).to.deep.equal([]);
    expect(against({ ignoredSheets: [{ sheet: 'DM', reason: 'empty' }] })).to.have.length(1);
    expect(against({ ignoredSheets: [] })).to.have.length(1);
    expect(against({ ignoredSheets: ['DM', 'T7'] })).to.have.length(1);
  });

  it('wants every expected finding, in its cell, by its code or one that serves', () => {
    const finding = (more: JsonObject): JsonObject => ({
      findings: [errorValue, { sheet: 'T6', ...more }],
    });
    expect(against(finding({ code: 'missing-value', cell: 'D7' }))).to.deep.equal([]);
    expect(against(finding({ code: 'hidden-rows', alt: ['missing-value'] }))).to.deep.equal([]);
    expect(against(finding({ code: 'missing-value', cell: 'D8' }))).to.have.length(1);
    expect(against(finding({ code: 'missing-value', cell: null }))).to.have.length(1);
    expect(against(finding({ code: 'error-value' }))).to.have.length(1);
  });

  it('allows no other errors, and no other findings of codes that are listed in full', () => {
    expect(against({ findings: [] })[0]).to.contain('unexpected error');
    expect(against({ findingsExhaustiveFor: ['missing-value'] })[0]).to.contain('false alarm');
  });

  it('refuses a key that it does not know', () => {
    expect(against({ distircts: [] })).to.deep.equal(['distircts: no such key in a reading']);
  });
});
