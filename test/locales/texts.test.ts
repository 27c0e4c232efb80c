import { expect } from 'chai';
import { attention as enAttention } from '../../src/locales/en/attention';
import { findings as enFindings, findingWords as enWords } from '../../src/locales/en/findings';
import { paneLate as enPaneOptions } from '../../src/locales/en/pane-late';
import { panePasting as enPanePasting } from '../../src/locales/en/pane-pasting';
import { pasting as enPasting } from '../../src/locales/en/pasting';
import { report as enReport } from '../../src/locales/en/report';
import { saving as enSaving } from '../../src/locales/en/saving';
import { selfCheck as enSelfCheck } from '../../src/locales/en/self-check';
import { sharing as enSharing } from '../../src/locales/en/sharing';
import { tracing as enTracing } from '../../src/locales/en/tracing';
import { workbench as enWorkbench } from '../../src/locales/en/workbench';
import { files as enFiles } from '../../src/locales/en/files';
import { filePage as enFilePage } from '../../src/locales/en/file-page';
import { filePane as enFilePane } from '../../src/locales/en/file-pane';
import { filePage as viFilePage } from '../../src/locales/vi/file-page';
import { filePane as viFilePane } from '../../src/locales/vi/file-pane';
import { files as viFiles } from '../../src/locales/vi/files';
import { attention as viAttention } from '../../src/locales/vi/attention';
import { findings as viFindings, findingWords as viWords } from '../../src/locales/vi/findings';
import { paneLate as viPaneOptions } from '../../src/locales/vi/pane-late';
import { panePasting as viPanePasting } from '../../src/locales/vi/pane-pasting';
import { pasting as viPasting } from '../../src/locales/vi/pasting';
import { report as viReport } from '../../src/locales/vi/report';
import { saving as viSaving } from '../../src/locales/vi/saving';
import { selfCheck as viSelfCheck } from '../../src/locales/vi/self-check';
import { sharing as viSharing } from '../../src/locales/vi/sharing';
import { tracing as viTracing } from '../../src/locales/vi/tracing';
import { workbench as viWorkbench } from '../../src/locales/vi/workbench';
import { findingCodes } from '../../src/sheets/finding';
import { measures, rowFields } from '../../src/sheets/field';

/** Names of the values that a text takes; words chosen by a count are a matter of each language. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

function expectSameTexts(
  vi: Readonly<Record<string, string>>,
  en: Readonly<Record<string, string>>,
): void {
  expect(Object.keys(en).sort()).to.deep.equal(Object.keys(vi).sort());
  for (const [key, text] of Object.entries(vi)) {
    expect(text, key).to.not.equal('');
    expect(placeholders(en[key] ?? ''), key).to.deep.equal(placeholders(text));
  }
}

describe('texts', () => {
  it('exist in both languages and take the same values', () => {
    expectSameTexts(viReport, enReport);
    expectSameTexts(viWords, enWords);
    expectSameTexts(viSaving, enSaving);
    expectSameTexts(viPaneOptions, enPaneOptions);
    expectSameTexts(viAttention, enAttention);
    expectSameTexts(viSelfCheck, enSelfCheck);
    expectSameTexts(viSharing, enSharing);
    expectSameTexts(viPanePasting, enPanePasting);
    expectSameTexts(viPasting, enPasting);
    expectSameTexts(viTracing, enTracing);
    expectSameTexts(viWorkbench, enWorkbench);
    expectSameTexts(viFiles, enFiles);
    expectSameTexts(viFilePage, enFilePage);
    expectSameTexts(viFilePane, enFilePane);
  });

  it('exist for every finding, and say what to do', () => {
    for (const findings of [viFindings, enFindings]) {
      expect(Object.keys(findings).sort()).to.deep.equal([...findingCodes].sort());
      for (const { title, what, advice } of Object.values(findings)) {
        expect(title).to.match(/^\p{Lu}/u);
        expect(what).to.not.match(/\.$/);
        expect(advice).to.match(/^\p{Lu}.*\.$/u);
      }
    }
  });

  it('take the same particulars of a finding', () => {
    for (const code of findingCodes) {
      const names = placeholders(viFindings[code].what);
      expect(placeholders(enFindings[code].what), code).to.deep.equal(names);
    }
  });

  it('put every field into words', () => {
    for (const field of rowFields) expect(Object.keys(viWords)).to.include(`field.${field}`);
    for (const measure of measures) expect(Object.keys(viWords)).to.include(`measure.${measure}`);
  });
});
