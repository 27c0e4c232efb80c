import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import packageJson from '../../package.json';
import { manifestFor } from '../../webpack/manifest';

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
      'SupportUrl',
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

  /** Child elements by name, in their order. */
  const children = (element: Element | undefined): readonly Element[] =>
    [...(element?.childNodes ?? [])].filter((node): node is Element => 'tagName' in node);
  const childNames = (element: Element | undefined): readonly string[] =>
    children(element).map(({ tagName }) => tagName);
  const typed = (name: string, type: string): Element | undefined =>
    named(name).find((element) => element.getAttribute('xsi:type') === type);
  const values = elements.flatMap((element) =>
    ['DefaultValue', 'Value'].flatMap((name) => element.getAttribute(name) ?? []),
  );

  /** Sequences of the schema TaskPaneAppVersionOverrides (MS-OWEMXML 5.7); here all of each are used. */
  it('has the elements of its overrides in the order of the schema', () => {
    const [, overridden] = named('Hosts');
    expect(childNames(named('VersionOverrides')[0])).to.deep.equal(['Hosts', 'Resources']);
    expect(childNames(children(overridden)[0])).to.deep.equal([
      'Runtimes',
      'AllFormFactors',
      'DesktopFormFactor',
    ]);
    expect(childNames(typed('ExtensionPoint', 'CustomFunctions'))).to.deep.equal([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
    expect(childNames(named('DesktopFormFactor')[0])).to.deep.equal([
      'FunctionFile',
      'ExtensionPoint',
      'ExtensionPoint',
    ]);
    expect(childNames(named('Resources')[0])).to.deep.equal([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
    for (const button of [...named('Control'), ...named('Item')]) {
      const last = button.getAttribute('xsi:type') === 'Menu' ? 'Items' : 'Action';
      expect(childNames(button)).to.deep.equal(['Label', 'Supertip', 'Icon', last]);
    }
    // A context menu of the schema takes one control, which may be a menu.
    expect(childNames(named('OfficeMenu')[0])).to.deep.equal(['Control']);
  });

  it('asks for the shared runtime only, and for leave to write', () => {
    const sets = named('Set').map((set) => [
      set.getAttribute('Name'),
      set.getAttribute('MinVersion'),
    ]);
    expect(sets).to.deep.equal([['SharedRuntime', '1.1']]);
    expect(named('Permissions')[0]?.textContent).to.equal('ReadWriteDocument');
    const page = named('Runtime')[0]?.getAttribute('resid');
    expect(named('Runtime')[0]?.getAttribute('lifetime')).to.equal('long');
    expect(named('FunctionFile')[0]?.getAttribute('resid')).to.equal(page);
    const resids = named('SourceLocation').map((one) => one.getAttribute('resid'));
    expect(resids.filter((one) => one !== null && one !== 'Functions.Metadata')).to.satisfy(
      (all: readonly string[]) => all.length === 3 && all.every((one) => one === page),
    );
  });

  it('offers the commands, by the names that the code associates', () => {
    expect(named('FunctionName').map(({ textContent }) => textContent)).to.deep.equal([
      'runReport',
      'checkFigures',
      'updateReport',
      'insertCoverage',
      'insertRemaining',
    ]);
    const ids = elements.flatMap((element) => element.getAttribute('id') ?? []);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('leads to secure addresses of one origin only', () => {
    expect(addresses).to.have.length.greaterThan(5);
    for (const value of values.filter((one) => one.includes('://'))) {
      expect(value).to.match(/^https:\/\/localhost:3000\//);
    }
  });

  it('leads to functions.json by language, and to a page for support and privacy', () => {
    const metadata = named('bt:Url').find((url) => url.getAttribute('id') === 'Functions.Metadata');
    expect(metadata?.getAttribute('DefaultValue')).to.match(/\/functions\.vi\.json$/);
    const [english] = children(metadata);
    expect(english?.getAttribute('Locale')).to.equal('en-US');
    expect(english?.getAttribute('Value')).to.match(/\/functions\.json$/);
    const namespace = named('bt:String').find(
      (one) => one.getAttribute('id') === 'Functions.Namespace',
    );
    expect(namespace?.getAttribute('DefaultValue')).to.equal('BAOPHU');
    const support = new URL(named('SupportUrl')[0]?.getAttribute('DefaultValue') ?? '');
    const page = readFileSync(join(root, 'assets', support.pathname), 'utf8');
    expect(page).to.include('id="privacy"');
  });

  it('names icons that exist in their sizes, drawn from a source', () => {
    const icons = addresses.filter((address) => address.endsWith('.png'));
    expect(icons).to.have.length.greaterThan(40);
    for (const icon of icons) {
      const file = new URL(icon).pathname;
      const size = Number(/(\d+)\.png$/.exec(file)?.[1]);
      expect(pngSize(join(root, file)), file).to.deep.equal([size, size]);
      expect(existsSync(join(root, file.replace(/-\d+\.png$/, '.svg'))), file).to.equal(true);
    }
  });

  it('gives every icon in the sizes that Office asks for, each with its own picture', () => {
    const pictures = new Map(
      named('bt:Image').map((image) => [
        image.getAttribute('id'),
        image.getAttribute('DefaultValue'),
      ]),
    );
    for (const icon of named('Icon')) {
      const images = children(icon);
      const sizes = images.map((image) => Number(image.getAttribute('size')));
      expect(sizes).to.deep.equal([16, 20, 24, 32, 40, 48, 64, 80]);
      images.forEach((image, index) => {
        const picture = pictures.get(image.getAttribute('resid'));
        expect(picture).to.match(new RegExp(`-${String(sizes[index])}\\.png$`));
      });
    }
  });

  it('defines every resource that it refers to once, and refers to every one', () => {
    const resources = children(named('Resources')[0]).flatMap(children);
    const defined = resources.map((element) => element.getAttribute('id') ?? '');
    const used = elements.flatMap((element) => element.getAttribute('resid') ?? []);
    expect(new Set(defined).size).to.equal(defined.length);
    expect([...new Set(used)].sort()).to.deep.equal([...defined].sort());
    // The schema's ReferenceId.
    for (const id of defined) expect(id.length, id).to.be.within(1, 32);
  });

  it('keeps its texts within the lengths of the schema', () => {
    const textsOf = (name: string): readonly string[] =>
      named(name)
        .flatMap((element) => [
          element,
          ...children(element),
          ...children(element).flatMap(children),
        ])
        .flatMap((element) => [element.getAttribute('DefaultValue'), element.getAttribute('Value')])
        .filter((text) => text !== null);
    for (const text of textsOf('bt:ShortStrings')) expect(text.length, text).to.be.within(1, 125);
    for (const text of textsOf('bt:LongStrings')) expect(text.length, text).to.be.within(1, 250);
    // Longer names are cut in some places (OfficeDev/office-js-docs-pr #5124).
    for (const text of textsOf('DisplayName')) expect(text.length, text).to.be.within(1, 30);
    const base = named('Description').filter((one) => one.getAttribute('resid') === null);
    for (const description of base) {
      for (const one of [description, ...children(description)]) {
        const text = one.getAttribute('DefaultValue') ?? one.getAttribute('Value') ?? '';
        expect(text.length, text).to.be.within(1, 250);
      }
    }
  });

  it('speaks Vietnamese, and English where it speaks at all', () => {
    expect(named('DefaultLocale')[0]?.textContent).to.equal('vi-VN');
    for (const text of [...named('DisplayName'), ...named('Description'), ...named('bt:String')]) {
      // A Description inside a Supertip only refers to its text; BAOPHU is BAOPHU.
      if (text.getAttribute('resid') !== null) continue;
      if (text.getAttribute('id') === 'Functions.Namespace') continue;
      const locales = children(text).map((child) => child.getAttribute('Locale'));
      expect(locales, text.getAttribute('DefaultValue') ?? text.tagName).to.deep.equal(['en-US']);
    }
  });

  it('is written for another origin, everything on it', () => {
    const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
    const moved = manifestFor(xml, 'https://baophu.example.vn');
    expect(moved).to.not.include('localhost');
    expect(moved.split('https://baophu.example.vn/')).to.have.length(
      xml.split('https://localhost:3000/').length,
    );
    expect(manifestFor(xml)).to.equal(xml);
    for (const origin of ['http://baophu.example.vn', 'https://example.vn/baophu']) {
      expect(() => manifestFor(xml, origin), origin).to.throw('https://');
    }
  });
});
