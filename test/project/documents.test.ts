import { expect } from 'chai';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Marked, type Token } from 'marked';
import { addPages, type PackageFiles } from '../../scripts/package/documents';
import { headingSlug } from '../../scripts/package/heading-slug';

const root = join(__dirname, '..', '..');
const docs = join(root, 'docs');
const documents = [
  join(root, 'README.md'),
  ...readdirSync(docs)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(docs, name)),
];

/** All pieces of a document: headings, links, images, those in tables and lists too. */
function tokensOf(document: string): readonly Token[] {
  const tokens: Token[] = [];
  const marked = new Marked();
  void marked.walkTokens(marked.lexer(readFileSync(document, 'utf8')), (token) => {
    tokens.push(token);
  });
  return tokens;
}

function targetsOf(document: string): readonly string[] {
  return tokensOf(document)
    .flatMap((token) =>
      token.type === 'link' || token.type === 'image' ? [String(token.href)] : [],
    )
    .filter((href) => !/^[a-z]+:/.test(href));
}

function slugsOf(document: string): readonly string[] {
  return tokensOf(document).flatMap((token) =>
    token.type === 'heading' ? [headingSlug(String(token.text))] : [],
  );
}

function pageOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const all: PackageFiles = new Map(files);
  addPages(all);
  return new TextDecoder().decode(all.get(`${name}.html`));
}

describe('the documents', () => {
  for (const document of documents) {
    const name = relative(root, document);

    it(`${name}: what it links to and shows is there`, () => {
      const missing = targetsOf(document).filter((href) => {
        const [path = '', slug] = href.split('#').map(decodeURIComponent);
        const file = path === '' ? document : join(dirname(document), path);
        if (!existsSync(file)) return true;
        return slug !== undefined && file.endsWith('.md') && !slugsOf(file).includes(slug);
      });
      expect(missing).to.deep.equal([]);
    });

    it(`${name}: every picture is told in words`, () => {
      const silent = tokensOf(document).filter(
        (token) => token.type === 'image' && String(token.text).trim() === '',
      );
      expect(silent).to.deep.equal([]);
    });
  }

  it('lead within themselves as pages of the package, too', () => {
    const files = new Map(
      documents.map((document) => [relative(root, document), readFileSync(document)] as const),
    );
    const guide = pageOf(files, join('docs', 'huong-dan'));
    const led = [...guide.matchAll(/<a href="#([^"]+)"/g)].map(([, slug]) => slug ?? '');
    const there = new Set([...guide.matchAll(/<h\d id="([^"]+)"/g)].map(([, slug]) => slug));
    expect(led.map(decodeURIComponent).filter((slug) => !there.has(slug))).to.deep.equal([]);
    expect(led).to.not.deep.equal([]);
  });

  it('show every picture that is kept', () => {
    const shown = new Set(
      documents.flatMap((document) =>
        targetsOf(document).map((href) => join(dirname(document), href)),
      ),
    );
    const images = join(docs, 'images');
    const kept = readdirSync(images).map((name) => join(images, name));
    expect(kept.filter((image) => !shown.has(image))).to.deep.equal([]);
  });
});
