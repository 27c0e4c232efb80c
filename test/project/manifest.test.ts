import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import packageJson from '../../package.json';

const root = join(__dirname, '..', '..');

/** Width and height from a PNG's header chunk. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1'), path).to.equal('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  // xmldom throws on text that is not well-formed.
  const document = new DOMParser().parseFromString(
    readFileSync(join(root, 'manifest.xml'), 'utf8'),
    'text/xml',
  );
  const elements = [...document.getElementsByTagName('*')];
  const named = (name: string): readonly Element[] =>
    elements.filter((element) => element.tagName === name);
  const addresses = elements
    .map((element) => element.getAttribute('DefaultValue') ?? '')
    .filter((value) => value.includes('://'));

  it('has the top-level elements in the order that the schema asks for', () => {
    const order = [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ];
    const top = elements.filter((element) => element.parentNode === document.documentElement);
    expect(top.map((element) => element.tagName)).to.deep.equal(order);
    expect(document.documentElement?.getAttribute('xsi:type')).to.equal('TaskPaneApp');
  });

  it('keeps the identity that installed copies know', () => {
    expect(named('Id')[0]?.textContent).to.equal('1e12a7a6-09b6-41ed-a312-a9a4bb2a4b77');
  });

  it('has the version of package.json', () => {
    expect(named('Version')[0]?.textContent).to.equal(`${packageJson.version}.0`);
  });

  it('leads to secure addresses only', () => {
    expect(addresses).to.have.length.greaterThan(5);
    for (const address of addresses) expect(address).to.match(/^https:\/\/localhost:3000\//);
  });

  it('names icons that exist in their sizes', () => {
    const icons = addresses.filter((address) => address.endsWith('.png'));
    expect(icons).to.have.length.greaterThan(4);
    for (const icon of icons) {
      const file = new URL(icon).pathname;
      const size = Number(/(\d+)\.png$/.exec(file)?.[1]);
      expect(pngSize(join(root, file)), file).to.deep.equal([size, size]);
    }
  });

  it('defines every resource that it refers to', () => {
    const defined = new Set(elements.map((element) => element.getAttribute('id')));
    const used = elements.flatMap((element) => element.getAttribute('resid') ?? []);
    expect(used).to.have.length.greaterThan(5);
    for (const id of used) expect(defined, id).to.include(id);
  });

  it('speaks Vietnamese, and English where it speaks at all', () => {
    expect(named('DefaultLocale')[0]?.textContent).to.equal('vi-VN');
    for (const text of [...named('DisplayName'), ...named('Description'), ...named('bt:String')]) {
      // A Description inside a Supertip only refers to its text.
      if (text.getAttribute('resid') !== null) continue;
      const locales = [...text.childNodes].flatMap((child) =>
        'getAttribute' in child ? ((child as Element).getAttribute('Locale') ?? []) : [],
      );
      expect(locales, text.getAttribute('DefaultValue') ?? text.tagName).to.deep.equal(['en-US']);
    }
  });
});
