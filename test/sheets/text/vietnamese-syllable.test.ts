import { expect } from 'chai';
import { isSyllable } from '../../../src/sheets/text/vietnamese-syllable';

describe('isSyllable', () => {
  it('knows syllables', () => {
    const words =
      'xã phường nghĩa quỳnh giếng gì quới thuở khuỷu nguyễn ý yên ốc ngã kỳ quốc hoẵng oan';
    for (const word of words.split(' ')) expect(isSyllable(word), word).to.equal(true);
  });

  it('knows what cannot be one', () => {
    // Wrong initial for the vowel, stopped rime without sắc or nặng, two tones, no vowel, legacy text.
    const words = 'cế ngê gê ghà hat tòc hòá xng b¶o traán néi bhyt bình1';
    for (const word of words.split(' ')) expect(isSyllable(word), word).to.equal(false);
  });
});
