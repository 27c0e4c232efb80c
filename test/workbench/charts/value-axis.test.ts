import { expect } from 'chai';
import fc from 'fast-check';
import { valueAxis } from '../../../src/workbench/charts/value-axis';

describe('workbench: value axis', () => {
  it('begins at 0 and ends at a round value', () => {
    expect(valueAxis([3, 47], {})).to.deep.equal({
      minimum: 0,
      maximum: 50,
      ticks: [0, 10, 20, 30, 40, 50],
    });
  });

  it('begins where the author says', () => {
    const { minimum, maximum, ticks } = valueAxis([0.92, 0.99], { minimum: 0.9 });
    expect([minimum, maximum]).to.deep.equal([0.9, 1]);
    expect(ticks).to.deep.equal([0.9, 0.92, 0.94, 0.96, 0.98, 1]);
  });

  it('has room for values below 0', () => {
    expect(valueAxis([-3, 4], {})).to.deep.include({ minimum: -4, maximum: 4 });
  });

  it('holds every value, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (thousandths) => {
        const values = thousandths.map((number) => number / 1000);
        const { minimum, maximum, ticks } = valueAxis(values, {});
        expect(minimum).to.be.lessThan(maximum);
        for (const value of values) {
          const hair = (maximum - minimum) * 1e-9;
          expect(value).to.be.within(minimum - hair, maximum + hair);
        }
        expect(ticks.length).to.be.within(1, 13);
      }),
    );
  });
});
