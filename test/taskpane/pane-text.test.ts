import { expect } from 'chai';
import { pane as en } from '../../src/locales/en/pane';
import { pane as vi } from '../../src/locales/vi/pane';

/** Names of the values that a text takes; words chosen by a count are a matter of each language. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

describe('taskpane: texts', () => {
  it('exist in both languages and take the same values', () => {
    expect(Object.keys(en).sort()).to.deep.equal(Object.keys(vi).sort());
    for (const [key, text] of Object.entries(vi)) {
      const other = en[key as keyof typeof vi];
      expect(text, key).to.not.equal('');
      expect(placeholders(other), key).to.deep.equal(placeholders(text));
    }
  });

  it('say for every problem what happened and what to do', () => {
    for (const texts of [vi, en]) {
      const problems = Object.keys(texts).filter((key) => key.endsWith('.advice'));
      expect(problems).to.have.length(13);
      for (const key of problems) {
        expect(texts[key as keyof typeof vi], key).to.match(/^\p{Lu}.*\.$/u);
        expect(texts[key.replace('.advice', '') as keyof typeof vi], key).to.match(/\.$/);
      }
    }
  });
});
