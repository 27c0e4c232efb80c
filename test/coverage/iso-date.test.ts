import { expect } from 'chai';
import fc from 'fast-check';
import { calendarDay, daysBetween, IsoDateError } from '../../src/coverage/iso-date';

describe('coverage/iso-date', () => {
  it('counts days over months, leap days and years', () => {
    expect(daysBetween('2023-12-31', '2024-06-30')).to.equal(182);
    expect(daysBetween('2023-12-31', '2024-12-31')).to.equal(366);
    expect(daysBetween('2024-12-31', '2023-12-31')).to.equal(-366);
    expect(daysBetween('2024-06-30', '2024-06-30')).to.equal(0);
  });

  it('takes a date apart', () => {
    expect(calendarDay('1970-01-01')).to.deep.equal({ year: 1970, month: 1, day: 1, number: 0 });
    expect(calendarDay('2024-02-29')).to.include({ year: 2024, month: 2, day: 29 });
  });

  it('counts as the calendar does', () => {
    const day = fc.integer({ min: -60_000, max: 60_000 });
    fc.assert(
      fc.property(day, (number) => {
        const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(calendarDay(iso).number).to.equal(number);
      }),
    );
  });

  it('refuses days that do not exist and other ways to write them', () => {
    const texts = [
      '2023-02-29',
      '2024-02-30',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
    ];
    for (const text of [
      ...texts,
      '30/6/2024',
      '2024-6-30',
      '2024-06-30T00:00',
      ' 2024-06-30',
      '',
    ]) {
      expect(() => calendarDay(text), text)
        .to.throw(IsoDateError)
        .with.property('code', 'invalid-date');
    }
  });
});
