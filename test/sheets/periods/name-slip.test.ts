import { expect } from 'chai';
import { isAlike, isOneSlip, slipKeys, spelledName } from '../../../src/sheets/periods/name-slip';

describe('name-slip', () => {
  const slip = (a: string, b: string): boolean => isOneSlip(spelledName(a), spelledName(b));
  const alike = (a: string, b: string): boolean => isAlike(spelledName(a), spelledName(b));

  it('takes accents left out or put differently for a slip, and one letter', () => {
    for (const [a, b] of [
      ['Xã Giao Yên', 'Xã Giao Yến'],
      ['xa Binh Hoa', 'X. Bình Hòa'],
      ['Xã Giao Huơng', 'Xã Giao Hương'],
      ['Xã Hồng Thuân', 'Xã Hồng Thuận'],
      ['Xã Quảng Chnih', 'Xã Quảng Chính'.replace('í', 'i')],
      ['Xã Hồng Thuậnn', 'Xã Hồng Thuận'],
    ] as const) {
      expect(slip(a, b), `${a}, ${b}`).to.equal(true);
    }
  });

  it('takes names that differ by more, short names and numbers for different', () => {
    for (const [a, b] of [
      ['Xã Giao Hà', 'Xã Giao Hải'],
      ['Ấp 3', 'Ấp 4'],
      ['Thôn 12', 'Thôn 13'],
      ['Ấp Tân Lập A', 'Ấp Tân Lập B'],
      ['Thôn Yên Phú I', 'Thôn Yên Phú II'],
      ['Thôn Hà', 'Thôn Hài'],
      ['Xã Giao Tín', 'Xã Giao Tiến'],
    ] as const) {
      expect(slip(a, b), `${a}, ${b}`).to.equal(false);
    }
  });

  it('asks about names that are alike without their accents', () => {
    expect(alike('Xã Giao Tín', 'Xã Giao Tiến')).to.equal(true);
    expect(alike('Xã Giao Hà', 'Xã Giao Hải')).to.equal(true);
    expect(alike('Xã Giao Tín', 'Xã Hồng Thuận')).to.equal(false);
    expect(alike('Thôn Đông 1', 'Thôn Đông 2')).to.equal(false);
  });

  it('gives every pair that is a slip apart or alike a key in common', () => {
    for (const [a, b] of [
      ['Xã Giao Yên', 'Xã Giao Yến'],
      ['Xã Giao Tín', 'Xã Giao Tiến'],
      ['Xã Quảng Chnih', 'Xã Quảng Chinh'],
    ] as const) {
      const keys = new Set(slipKeys(spelledName(a)));
      expect(
        slipKeys(spelledName(b)).some((key) => keys.has(key)),
        `${a}, ${b}`,
      ).to.equal(true);
    }
  });
});
