import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Marked } from 'marked';
import { headingSlug } from './heading-slug';

/** Contents of a package, by path with slashes. */
export type PackageFiles = Map<string, Uint8Array>;

const encoder = new TextEncoder();

/** Headings bear what links within a document call them. */
const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      const level = String(depth);
      return `<h${level} id="${headingSlug(text)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
  },
});

/** The files of a folder and of those below it, under a path of the package. */
export function addFolder(files: PackageFiles, folder: string, path: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const below = relative(folder, file).split(sep).join('/');
    files.set(`${path}${below}`, readFileSync(file));
  }
}

/** For every document in Markdown the same as a page that any browser shows. */
export function addPages(files: PackageFiles): void {
  for (const [path, content] of [...files]) {
    if (!path.endsWith('.md')) continue;
    const text = new TextDecoder().decode(content);
    files.set(path.replace(/\.md$/, '.html'), encoder.encode(page(text)));
  }
}

function page(markdown: string): string {
  const title = /^#\s+(.+)$/m.exec(markdown)?.[1] ?? 'Bao phủ';
  const body = marked
    .parse(markdown, { async: false })
    // Links among the documents lead to their pages.
    .replace(/(<a href="(?!https?:)[^"#]+)\.md(#[^"]*)?"/g, '$1.html$2"');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[<>&]/g, '')}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #242424; font: 16px/1.55 'Segoe UI', sans-serif; }
table { border-collapse: collapse; } th, td { padding: .3rem .6rem; border: 1px solid #d1d1d1; text-align: left; vertical-align: top; }
code { font-size: .9em; } pre { overflow-x: auto; padding: .8rem; background: #f5f5f5; } img { max-width: 100%; } a { color: #0f7a4a; }
</style>
</head>
<body>
${body}</body>
</html>
`;
}
