import { expect } from 'chai';
import { matchLocalities } from '../../../src/sheets/periods/match-localities';
import type { MatchChoice } from '../../../src/sheets/periods/comparison';
import { locality } from '../../coverage/localities';

/** `Huyện A/Xã B`, or a name without a district. */
const places = (...names: readonly string[]) =>
  names.map((text) => {
    const at = text.indexOf('/');
    return locality({ name: text.slice(at + 1), district: at < 0 ? null : text.slice(0, at) });
  });

function found(
  earlier: readonly string[],
  now: readonly string[],
  choices: readonly MatchChoice[] = [],
) {
  const { matches, open } = matchLocalities(places(...earlier), places(...now), choices);
  return {
    matches: matches.map(
      (one) => `${earlier[one.earlier] ?? ''} = ${now[one.now] ?? ''} (${one.by})`,
    ),
    open: open.map((one) => [earlier[one.earlier], ...one.candidates.map((index) => now[index])]),
  };
}

describe('matchLocalities', () => {
  it('keeps a town and a commune of one name apart, and matches blind to the prefix otherwise', () => {
    expect(
      found(['A/TT Thạnh An', 'A/Xã Thạnh An'], ['A/Xã Thạnh An', 'A/Thị trấn Thạnh An']),
    ).to.deep.equal({
      matches: [
        'A/TT Thạnh An = A/Thị trấn Thạnh An (name)',
        'A/Xã Thạnh An = A/Xã Thạnh An (name)',
      ],
      open: [],
    });
    expect(found(['A/Xã Long Hồ', 'A/x'], ['A/Thị trấn Long Hồ', 'A/y']).matches).to.deep.equal([
      'A/Xã Long Hồ = A/Thị trấn Long Hồ (name)',
    ]);
  });

  it('matches a slip only when it leaves one candidate on either side', () => {
    expect(found(['A/Giao Yên'], ['A/Giao Yến'])).to.deep.equal({
      matches: ['A/Giao Yên = A/Giao Yến (spelling)'],
      open: [],
    });
    expect(found(['A/Giao Yên'], ['A/Giao Yến', 'A/Giao Yền'])).to.deep.equal({
      matches: [],
      open: [['A/Giao Yên', 'A/Giao Yến', 'A/Giao Yền']],
    });
    expect(found(['A/Giao Yên', 'A/Giao Yện'], ['A/Giao Yến']).matches).to.deep.equal([]);
    // Another district is no candidate for a slip.
    expect(found(['A/Giao Yên', 'B/Xã C'], ['B/Giao Yến', 'B/Xã C']).matches).to.deep.equal([
      'B/Xã C = B/Xã C (name)',
    ]);
  });

  it('asks about the same name in another district', () => {
    expect(found(['A/Xã Tân Tiến', 'B/Xã C'], ['B/Xã Tân Tiến', 'B/Xã C']).open).to.deep.equal([
      ['A/Xã Tân Tiến', 'B/Xã Tân Tiến'],
    ]);
  });

  it('goes by names alone where no district is in both lists', () => {
    expect(
      found(['Huyện A/Xã B', 'Huyện A/Xã C'], ['BHXH cơ sở X/Xã B', 'BHXH cơ sở X/Xã C']).matches,
    ).to.have.length(2);
    expect(found(['Xã B'], ['Huyện A/Xã B', 'Huyện C/Xã B']).open).to.deep.equal([
      ['Xã B', 'Huyện A/Xã B', 'Huyện C/Xã B'],
    ]);
  });

  it('takes a name without a prefix for whoever bears it', () => {
    const bare: MatchChoice = {
      earlier: { district: null, name: 'giao tín' },
      now: { district: null, name: 'Giao Tiến' },
    };
    expect(found(['A/Xã Giao Tín'], ['A/Xã Giao Tiến'], [bare]).matches).to.deep.equal([
      'A/Xã Giao Tín = A/Xã Giao Tiến (user)',
    ]);
    const town: MatchChoice = { ...bare, earlier: { district: null, name: 'Thị trấn Giao Tín' } };
    expect(found(['A/Xã Giao Tín'], ['A/Xã Giao Tiến'], [town]).matches).to.deep.equal([]);
  });

  it('does as the user says, and does not ask again', () => {
    const undo: MatchChoice = { earlier: { district: null, name: 'Giao Yên' }, now: null };
    expect(found(['A/Giao Yên'], ['A/Giao Yến'], [undo])).to.deep.equal({ matches: [], open: [] });
    const other: MatchChoice = { ...undo, now: { district: 'A', name: 'Giao Hà' } };
    expect(found(['A/Giao Yên'], ['A/Giao Yến', 'A/Giao Hà'], [undo, other]).matches).to.deep.equal(
      ['A/Giao Yên = A/Giao Hà (user)'],
    );
  });
});
