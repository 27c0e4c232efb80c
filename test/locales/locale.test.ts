import { expect } from 'chai';
import {
  fill,
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatPoints,
  formatRate,
} from '../../src/locales/locale';

describe('numbers and dates', () => {
  it('are written as Vietnamese offices write them', () => {
    expect(formatCount(170342, 'vi')).to.equal('170.342');
    expect(formatCount(-1406, 'vi')).to.equal('-1.406');
    expect(formatCount(999, 'vi')).to.equal('999');
    expect(formatRate(170342 / 172254, 'vi')).to.equal('98,89%');
    expect(formatPoints(4.35, 'vi')).to.equal('4,35');
    expect(formatNumber(95.8, 'vi')).to.equal('95,8');
    expect(formatNumber(1000, 'vi')).to.equal('1.000');
    expect(formatDate('2024-06-30', 'vi')).to.equal('30/6/2024');
    expect(formatDate('2024-02-05', 'vi')).to.equal('05/02/2024');
    expect(formatDate('2024-10-09', 'vi')).to.equal('09/10/2024');
  });

  it('are written in English', () => {
    expect(formatCount(1065565, 'en')).to.equal('1,065,565');
    expect(formatRate(0.9515, 'en')).to.equal('95.15%');
    expect(formatDate('2024-02-05', 'en')).to.equal('5 February 2024');
  });

  it('round as Excel shows them', () => {
    expect(formatPoints(1.005, 'vi')).to.equal('1,01');
    expect(formatPoints(-0.004, 'vi')).to.equal('0,00');
    expect(formatRate(0.99999, 'vi')).to.equal('100,00%');
  });

  it('leave a text that is no date as it is', () => {
    expect(formatDate('quý II', 'vi')).to.equal('quý II');
  });
});

describe('fill', () => {
  it('puts values in, and a mark where one is missing', () => {
    expect(fill('{a} và {b}', { a: 1065.5 }, 'vi')).to.equal('1.065,5 và …');
  });

  it('chooses the word that agrees with a number', () => {
    const text = '{n} {n|locality|localities}';
    expect(fill(text, { n: 1 }, 'en')).to.equal('1 locality');
    expect(fill(text, { n: 0 }, 'en')).to.equal('0 localities');
  });

  it('leaves out an optional part whose value is missing', () => {
    expect(fill('ô[ ({cell})] lỗi', { cell: null }, 'vi')).to.equal('ô lỗi');
    expect(fill('ô[ ({cell})] lỗi', { cell: 'F24' }, 'vi')).to.equal('ô (F24) lỗi');
    expect(fill('[tùy chọn]', {}, 'vi')).to.equal('[tùy chọn]');
  });

  it('does not read values as texts', () => {
    expect(fill('{a}', { a: '{b} [{c}] $&' }, 'vi')).to.equal('{b} [{c}] $&');
  });
});

describe('lists', () => {
  it('end with a word', () => {
    expect(formatList(['a', 'b', 'c'], 'vi')).to.equal('a, b và c');
    expect(formatList(['a', 'b'], 'en')).to.equal('a and b');
    expect(formatList(['a'], 'en')).to.equal('a');
    expect(formatList([], 'en')).to.equal('');
  });
});
