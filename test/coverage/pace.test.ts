import { expect } from 'chai';
import fc from 'fast-check';
import { IsoDateError } from '../../src/coverage/iso-date';
import { pace, paceUnits } from '../../src/coverage/pace';

describe('coverage/pace', () => {
  it('divides by the months of the calendar', () => {
    expect(pace(1912, '2024-06-30', '2024-12-31', 'month')).to.equal(319);
    expect(pace(600, '2024-06-30', '2024-12-31', 'month')).to.equal(100);
    // Half of June, and six months: 650 / 6,5
    expect(pace(650, '2024-06-15', '2024-12-31', 'month')).to.equal(100);
    expect(pace(120, '2023-12-31', '2024-12-31', 'month')).to.equal(10);
    // 20 of 30 days, July, and 10 of 31 days
    expect(pace(1000, '2024-06-10', '2024-08-10', 'month')).to.equal(503);
  });

  it('divides by weeks and by Mondays to Fridays', () => {
    expect(pace(100, '2024-06-30', '2024-09-08', 'week')).to.equal(10);
    // From Sunday to Sunday
    expect(pace(100, '2024-06-30', '2024-09-08', 'workingDay')).to.equal(2);
    // Friday to Monday
    expect(pace(7, '2024-06-28', '2024-07-01', 'workingDay')).to.equal(7);
    // Wednesday to Monday: Thursday, Friday, Monday
    expect(pace(7, '2024-06-26', '2024-07-01', 'workingDay')).to.equal(3);
  });

  it('counts the working days that a calendar shows', () => {
    const day = fc.integer({ min: -4000, max: 30000 });
    const iso = (number: number): string =>
      new Date(number * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, length) => {
        const weekdays = Array.from({ length }, (_, index) =>
          new Date((from + 1 + index) * 86_400_000).getUTCDay(),
        ).filter((weekday) => weekday > 0 && weekday < 6).length;
        const expected = weekdays === 0 ? null : Math.ceil(1000 / weekdays);
        expect(pace(1000, iso(from), iso(from + length), 'workingDay')).to.equal(expected);
      }),
    );
  });

  it('asks for no more than what remains', () => {
    expect(pace(10, '2024-12-21', '2024-12-31', 'month')).to.equal(10);
    expect(pace(10, '2024-12-29', '2024-12-31', 'week')).to.equal(10);
  });

  it('asks for nobody when nobody remains, whatever the dates', () => {
    expect(pace(0, '2025-01-31', '2024-12-31', 'month')).to.equal(0);
    expect(pace(0, null, null, 'month')).to.equal(0);
  });

  it('gives nothing when there is no time left', () => {
    for (const unit of paceUnits) {
      expect(pace(5, '2024-12-31', '2024-12-31', unit), unit).to.equal(null);
      expect(pace(5, '2025-01-31', '2024-12-31', unit), unit).to.equal(null);
    }
    // Friday to Sunday
    expect(pace(5, '2024-06-28', '2024-06-30', 'workingDay')).to.equal(null);
    expect(pace(5, '2024-06-28', '2024-06-30', 'week')).to.equal(5);
  });

  it('gives nothing when a number or a date is missing', () => {
    expect(pace(null, '2024-06-30', '2024-12-31', 'month')).to.equal(null);
    expect(pace(5, null, '2024-12-31', 'month')).to.equal(null);
    expect(pace(5, '2024-06-30', null, 'month')).to.equal(null);
  });

  it('refuses a text that is no date', () => {
    expect(() => pace(5, '2024-6-30', '2024-12-31', 'month')).to.throw(IsoDateError);
    expect(() => pace(5, '2024-06-30', '2024-13-01', 'month')).to.throw(IsoDateError);
    expect(() => pace(5, '2023-02-29', '2024-12-31', 'month')).to.throw(IsoDateError);
  });
});
