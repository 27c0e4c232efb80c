import { expect } from 'chai';
import fc from 'fast-check';
import { readNumber } from '../../src/sheets/text/number-text';
import { holdsFor } from './fuzz-run';
import { writtenNumber } from './written-number';

describe('fuzz: numbers', () => {
  it('are read as they were written, or said to be open', () => {
    void holdsFor(
      fc.property(writtenNumber, ({ text, value, percent, isOpen }) => {
        const read = readNumber(text);
        expect(read, text).to.not.equal(null);
        expect(read?.percent, text).to.equal(percent);
        // A percent sign or people settle it by what people do not write: nobody has 92 625 %.
        if (!isOpen) expect(read, text).to.include({ value, ambiguous: false });
        else if (read?.ambiguous === false) expect(text).to.match(/%|người/);
      }),
      3_000,
    );
  });

  it('are never made of a text in which something else stands', () => {
    const other = fc.constantFrom(
      'O',
      'l',
      '/',
      ':',
      '..',
      ',,',
      ' - ',
      'a',
      '1,2,3,4',
      '12.34.56',
    );
    void holdsFor(
      fc.property(writtenNumber, other, fc.nat({ max: 12 }), ({ text }, piece, at) => {
        const broken = text.slice(0, at) + piece + text.slice(at);
        const read = readNumber(broken);
        if (read !== null) {
          // The digits that were read are all the digits that were written, in their order.
          const digits = broken
            .normalize('NFKC')
            .replace(/\D/g, '')
            .replace(/^0+|0+$/g, '');
          const shown = Math.abs(read.value).toFixed(read.decimals).replace(/\D/g, '');
          expect(shown.replace(/^0+|0+$/g, ''), broken).to.equal(digits);
        }
      }),
      3_000,
    );
  });
});
