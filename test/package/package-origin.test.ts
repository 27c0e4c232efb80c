import { expect } from 'chai';
import { OriginError, originAmong, tryingOrigin } from '../../scripts/package/package-origin';

describe('package: the origin', () => {
  it('is taken as it is given, in either way', () => {
    const origin = 'https://baophu.example.vn';
    for (const words of [
      ['--origin', origin],
      [`--origin=${origin}`],
      ['--env', `origin=${origin}`],
      ['--origin', `${origin}/`],
      ['--origin', 'https://BaoPhu.example.vn'],
    ]) {
      expect(originAmong(words), words.join(' ')).to.equal(origin);
    }
    expect(originAmong([])).to.equal(tryingOrigin);
    expect(originAmong(['--origin', 'https://baophu.example.vn:8443'])).to.match(/:8443$/);
    expect(originAmong(['--origin', 'http://localhost:8080'])).to.equal('http://localhost:8080');
  });

  it('is refused with a sentence when Excel could not load it', () => {
    for (const words of [
      ['--origin', 'http://baophu.example.vn'],
      ['--origin', 'https://baophu.example.vn/tep'],
      ['--origin', 'baophu.example.vn'],
      ['--origin', 'https://user@baophu.example.vn'],
      ['--origin', 'ftp://localhost'],
      ['--origin'],
      ['--env', 'host=https://baophu.example.vn'],
    ]) {
      expect(() => originAmong(words), words.join(' ')).to.throw(OriginError, 'https://');
    }
    expect(() => originAmong(['--out', 'x'])).to.throw(OriginError, '--out');
  });
});
