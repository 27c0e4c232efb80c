import { expect } from 'chai';
import { schemes } from '../../src/coverage/scheme';
import { defaultTargetRate } from '../../src/coverage/target-rate';

describe('coverage/target-rate', () => {
  it('states the rates of policy with their source', () => {
    expect(defaultTargetRate('health', 2025)).to.deep.equal({
      rate: 0.9515,
      year: 2025,
      source: 'Quyết định 546/QĐ-TTg',
    });
    expect(defaultTargetRate('health', 2026)).to.include({ rate: 0.95, year: 2026 });
    expect(defaultTargetRate('health', 2026)?.source).to.match(/72/);
    expect(defaultTargetRate('social', 2025)).to.include({ rate: 0.45, year: 2025 });
    expect(defaultTargetRate('social', 2030)).to.include({ rate: 0.6, year: 2030 });
    expect(defaultTargetRate('unemployment', 2025)).to.include({ rate: 0.35, year: 2025 });
    expect(defaultTargetRate('unemployment', 2030)).to.include({ rate: 0.45, year: 2030 });
    expect(defaultTargetRate('unemployment', 2030)?.source).to.match(/28/);
  });

  it('keeps the last one stated until the next, and says of which year it is', () => {
    for (const year of [2026, 2027, 2028, 2029]) {
      expect(defaultTargetRate('social', year)).to.include({ rate: 0.45, year: 2025 });
    }
    expect(defaultTargetRate('social', 2031)).to.include({ rate: 0.6, year: 2030 });
  });

  it('invents none', () => {
    for (const scheme of schemes) expect(defaultTargetRate(scheme, 2024), scheme).to.equal(null);
    for (const scheme of ['householdHealth', 'compulsory', 'voluntary'] as const) {
      expect(defaultTargetRate(scheme, 2025), scheme).to.equal(null);
    }
  });
});
