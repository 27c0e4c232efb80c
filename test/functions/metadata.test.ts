import { expect } from 'chai';
import { functionMetadata } from '../../scripts/functions/function-metadata';
import {
  functionMessages as english,
  functionTexts as englishTexts,
} from '../../src/locales/en/functions';
import {
  functionMessages as vietnamese,
  functionTexts as vietnameseTexts,
} from '../../src/locales/vi/functions';
import { functionHelp } from '../../src/locales/vi/function-help';
import { functions } from '../../src/functions/functions';

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );
}

describe('functions: metadata', () => {
  it('names every function that has code, and no other', async () => {
    const { en } = await functionMetadata();
    expect(en.functions.map(({ id }) => id)).to.have.members(Object.keys(functions));
  });

  it('is the same in both languages but for what people read', async () => {
    const { en, vi } = await functionMetadata();
    const bare = (file: typeof en): unknown => ({
      ...file,
      functions: file.functions.map((one) => ({
        ...one,
        description: '',
        parameters: one.parameters.map((parameter) => ({
          ...parameter,
          name: '',
          description: '',
        })),
      })),
    });
    expect(bare(en)).to.deep.equal(bare(vi));
    for (const [index, one] of vi.functions.entries()) {
      const other = en.functions[index];
      expect(one.description, one.id).to.match(/^\p{Lu}.*\.$/u);
      expect(other?.description, one.id).to.match(/^\p{Lu}.*\.$/u);
      expect(one.description, one.id).to.not.equal(other?.description);
      one.parameters.forEach((parameter, place) => {
        expect(parameter.description, one.id).to.match(/^["\p{Lu}]/u);
        expect(parameter.name, one.id).to.match(/^[\p{Ll}_]+$/u);
        expect(parameter.name, one.id).to.not.equal(other?.parameters[place]?.name);
      });
      expect(new Set(one.parameters.map(({ name }) => name)).size).to.equal(one.parameters.length);
    }
  });

  it('takes cells and ranges, errors among them; nothing is volatile', async () => {
    const { en } = await functionMetadata();
    expect(en.allowErrorForDataTypeAny).to.equal(true);
    for (const { id, parameters, result, options } of en.functions) {
      expect(options, id).to.equal(undefined);
      expect(result, id).to.deep.equal({ dimensionality: 'matrix' });
      for (const parameter of parameters) {
        expect(parameter, id).to.include({ type: 'any', dimensionality: 'matrix' });
      }
      // Excel takes what comes after an optional parameter for optional too.
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect([...optional].sort(), id).to.deep.equal(optional);
    }
  });

  it('is not made when a translation is missing or too many', async () => {
    const { COVERAGE, ...others } = functionHelp;
    expect(COVERAGE).to.not.equal(undefined);
    if (COVERAGE === undefined) return;
    expect(await failure(functionMetadata(others))).to.include('COVERAGE');
    const short = { ...COVERAGE, parameters: COVERAGE.parameters.slice(1) };
    expect(await failure(functionMetadata({ ...functionHelp, COVERAGE: short }))).to.include(
      'COVERAGE',
    );
    expect(await failure(functionMetadata({ ...functionHelp, OTHER: COVERAGE }))).to.include(
      'OTHER',
    );
  });

  it('speaks of the same things in messages and words of both languages', () => {
    const placeholders = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    expect(Object.keys(english)).to.have.members(Object.keys(vietnamese));
    expect(Object.keys(englishTexts)).to.have.members(Object.keys(vietnameseTexts));
    for (const [key, text] of Object.entries(vietnamese)) {
      const other = english[key as keyof typeof vietnamese];
      expect(placeholders(other), key).to.deep.equal(placeholders(text));
      expect(
        [text, other].every((one) => one.endsWith('.')),
        key,
      ).to.equal(true);
    }
  });
});
