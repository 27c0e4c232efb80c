import { BooleanNumber } from '@univerjs/core';
import { expect } from 'chai';
import { changedArea } from '../../../src/host/browser/changed-area';

describe('host: the area that a change at the screen touches', () => {
  it('spans every cell with another content', () => {
    const area = changedArea({ 2: { 3: { v: 1 } }, 5: { 1: { f: '=A1' } } });
    expect(area).to.deep.equal({ row: 2, column: 1, rowCount: 4, columnCount: 3 });
  });

  it('counts a cell that was emptied', () => {
    const area = changedArea({ 4: { 2: null } });
    expect(area).to.deep.equal({ row: 4, column: 2, rowCount: 1, columnCount: 1 });
  });

  it('is nothing where only looks have changed', () => {
    expect(changedArea({ 1: { 1: { s: { bl: BooleanNumber.TRUE } } } })).to.equal(null);
    expect(changedArea({})).to.equal(null);
  });
});
