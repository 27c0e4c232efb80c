import { expect } from 'chai';
import { displayWidth, pad, printable } from '../../src/cli/display-width';

describe('display width', () => {
  it('counts a letter with its accents once, composed or not', () => {
    expect(displayWidth('Huyện Ứng Hòa')).to.equal(13);
    expect(displayWidth('Huyện Ứng Hòa'.normalize('NFD'))).to.equal(13);
  });

  it('counts wide characters twice', () => {
    expect(displayWidth('越南 １')).to.equal(7);
  });

  it('pads by width', () => {
    expect(pad('Mỹ'.normalize('NFD'), 4, 'left')).to.equal(`${'Mỹ'.normalize('NFD')}  `);
    expect(pad('12', 4, 'right')).to.equal('  12');
    expect(pad('12345', 4, 'right')).to.equal('12345');
  });

  it('lets no control sequence of a workbook through to the terminal', () => {
    expect(printable('Xã \u001b[31mA\nB')).to.equal('Xã  [31mA B');
  });
});
