import { expect } from 'chai';
import { missingLocalities } from '../../../src/sheets/files/missing-localities';
import type { PlaceName } from '../../../src/sheets/periods/comparison';

const place = (text: string): PlaceName => {
  const [name = '', district = null] = text.split(' / ');
  return { name, district };
};
function missing(expected: readonly string[], reported: readonly string[]): readonly string[] {
  return missingLocalities(expected.map(place), reported.map(place)).map(({ name }) => name);
}

describe('missingLocalities', () => {
  it('names who is on the list and has not reported, blind to prefix, case and a slip', () => {
    const expected = ['Xã Giao Tân', 'Giao Hà', 'Xã Giao Yến', 'Xã Hồng Thuận'];
    expect(missing(expected, ['XÃ GIAO TÂN', 'Xã Giao Hà', 'Xã Giao Yên'])).to.deep.equal([
      'Xã Hồng Thuận',
    ]);
  });

  it('keeps communes of one name apart by their districts', () => {
    const expected = ['Xã Tân Lập / Huyện A', 'Xã Tân Lập / Huyện B'];
    expect(missing(expected, ['Xã Tân Lập / Huyện B'])).to.have.length(1);
    expect(missing(expected, ['Xã Tân Lập / H. A', 'Xã Tân Lập / Huyện B'])).to.deep.equal([]);
  });

  it('goes by the name alone where one side does not say the district', () => {
    expect(missing(['Xã Giao Tân / Huyện A'], ['Xã Giao Tân'])).to.deep.equal([]);
    expect(missing(['Xã Giao Tân'], ['Xã Giao Tân / Huyện A', 'Xã Giao Hà'])).to.deep.equal([]);
    expect(missing(['Xã Giao Tân / Huyện A', 'Xã Giao Hà'], ['Xã Giao Hà'])).to.deep.equal([
      'Xã Giao Tân',
    ]);
  });

  it('takes a province for no district, unless the list names it', () => {
    const expected = ['Xã Giao Tân / Huyện A', 'Xã Giao Hà / Huyện A'];
    const reported = ['Xã Giao Tân / Tỉnh Nam Định', 'Xã Giao Hà / Huyện A'];
    expect(missing(expected, reported)).to.deep.equal([]);
    const two = ['Xã Tân Lập / Tỉnh Nam Định', 'Xã Tân Lập / Tỉnh Thái Bình'];
    expect(missing(two, ['Xã Tân Lập / Tỉnh Thái Bình'])).to.have.length(1);
  });

  it('asks for a place once, however often it is listed or reported', () => {
    expect(missing(['Xã Giao Tân', 'xã Giao Tân', 'Xã Giao Hà'], [])).to.have.length(2);
    expect(missing(['Xã Giao Tân'], ['Xã Giao Tân', 'Xã Giao Tân'])).to.deep.equal([]);
  });
});
