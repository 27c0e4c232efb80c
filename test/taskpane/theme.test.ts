import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { themeName } from '../../src/taskpane/view/theme';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('taskpane: theme', () => {
  it('follows the colours of Office, and the system where Office tells none', () => {
    const name = (background: string, foreground = '#000000'): string =>
      themeName({ bodyBackgroundColor: background, bodyForegroundColor: foreground }, false);
    expect(name('#FFFFFF')).to.equal('light');
    expect(name('#e6e6e6')).to.equal('light');
    expect(name('#262626', '#FFFFFF')).to.equal('dark');
    expect(name('#000000', '#FFFFFF')).to.equal('contrast');
    expect(name('#000000', '#FFFF00')).to.equal('contrast');
    expect(name('#000000', '#D4D4D4')).to.equal('dark');
    expect(name('window')).to.equal('light');
    expect(themeName(null, true)).to.equal('dark');
    expect(themeName(null, false)).to.equal('light');
  });

  it('has every token that the pane and Fluent’s elements on it ask for', () => {
    const fluent = 'node_modules/@fluentui/web-components/dist/esm';
    const used = [
      ...read('src/taskpane/view/pane.css').matchAll(/var\(--(\w[\w-]*)/g),
      ...['button/button.styles.js', 'progress-bar/progress-bar.styles.js'].flatMap((path) => [
        ...read(`${fluent}/${path}`).matchAll(
          /\$\{((?:color|font|line|border|spacing|stroke|duration|curve)\w+)/g,
        ),
      ]),
    ].map(([, token]) => token);
    const theme = read('src/taskpane/view/theme.css');
    const [light = ''] = theme.split('/* On dark grey');
    expect(used.length).to.be.greaterThan(100);
    for (const token of used) expect(light, token).to.include(`--${String(token)}:`);
  });
});
