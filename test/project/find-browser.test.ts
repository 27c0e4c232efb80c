import { expect } from 'chai';
import { findBrowser } from '../../scripts/find-browser';

const only =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe('the browser for the end-to-end tests', () => {
  it('is the one that the variable names', () => {
    const env = { BAOPHU_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    expect(findBrowser(env, 'linux', only('/opt/mine', '/usr/bin/chromium'))).to.equal('/opt/mine');
  });

  it('is refused when the variable names no program', () => {
    const env = { BAOPHU_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    expect(() => findBrowser(env, 'linux', only('/usr/bin/chromium'))).to.throw('/opt/mine');
  });

  it('is found on Linux, on a Mac, on Windows', () => {
    const found = '/usr/bin/google-chrome';
    expect(findBrowser({ PATH: '/bin:/usr/bin' }, 'linux', only(found))).to.equal(found);
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser({ PATH: '/bin' }, 'darwin', only(edge))).to.equal(edge);
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    expect(findBrowser(env, 'win32', only(chrome))).to.equal(chrome);
  });

  it('is none where none is installed', () => {
    expect(findBrowser({ PATH: '/bin' }, 'linux', only())).to.equal(null);
    expect(findBrowser({}, 'win32', only())).to.equal(null);
  });
});
