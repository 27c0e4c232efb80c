import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { WorkbookError } from '../../src/xlsx/workbook-error';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { writePlans } from '../../src/xlsx/plan-writer';
import { samplePlan } from '../xlsx/sample-plan';
import { pack, textOf, unpack } from '../xlsx/staff-package';
import { damaged, damages } from './damaged-file';
import { holdsFor } from './fuzz-run';

const folder = join(__dirname, '..', 'cases');
const small = 40_000;
const samples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => new Uint8Array(readFileSync(join(folder, name, 'workbook.xlsx'))))
  .filter(({ length }) => length < small);
const plan = samplePlan('BC Fuzz', 'Fuzz');

/** What it gives; null when it says in words that the bytes are no workbook. */
function unlessRefused<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** Bytes are read and written to, or are said not to be a workbook. */
function expectReadOrRefused(bytes: Uint8Array): void {
  const before = bytes.slice();
  const read = unlessRefused(() => readWorkbookFile(bytes));
  const written = unlessRefused(() => writePlans(bytes, [plan]));
  expect(bytes).to.deep.equal(before);
  if (read === null || written === null) return;
  const { grids } = readWorkbookFile(written);
  expect(grids.map(({ sheet }) => sheet)).to.deep.equal([
    ...read.grids.map(({ sheet }) => sheet),
    plan.name,
  ]);
}

describe('fuzz: files', function () {
  this.timeout(120_000);

  it('that are cut, altered or mixed up are read, or refused in words', () => {
    void holdsFor(
      fc.property(fc.constantFrom(...samples), damages, (sample, all) => {
        expectReadOrRefused(damaged(sample, all));
      }),
      120,
    );
  });

  it('are refused in words also where a part is damaged and its checksum agrees', () => {
    void holdsFor(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        damages,
        fc.boolean(),
        (sample, which, all, isGone) => {
          const parts = unpack(sample);
          const paths = Object.keys(parts);
          const path = paths[which % paths.length] ?? '';
          const { [path]: part = new Uint8Array(), ...others } = parts;
          expectReadOrRefused(pack(isGone ? others : { ...others, [path]: damaged(part, all) }));
        },
      ),
      120,
    );
  });

  it('are refused in words also where attributes and texts of the XML say odd things', () => {
    const odd = fc.constantFrom(
      ...['', '-1', '0', '99999999999', 'x', 'A0', 'XFE1', 'A1:A1:A1', '1e9', 'NaN', '../..', '/'],
      ...['&amp;', '&#0;', '&#xD800;', '__proto__', 'constructor', 'e\u0301'],
    );
    void holdsFor(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 3 }),
        (sample, which, changes) => {
          const parts = unpack(sample);
          const paths = Object.keys(parts).filter((path) => /\.(?:xml|rels)$/.test(path));
          const path = paths[which % paths.length] ?? '';
          let xml = textOf(parts, path);
          for (const [at, value] of changes) {
            const values = [...xml.matchAll(/="([^"]*)"|>([^<]+)</g)];
            const chosen = values[at % values.length];
            if (chosen === undefined) continue;
            const [first] = chosen[0];
            const last = chosen[0].at(-1) ?? '';
            const start = first === '=' ? '="' : '>';
            const end = chosen.index + chosen[0].length;
            xml = xml.slice(0, chosen.index) + start + value + last + xml.slice(end);
          }
          expectReadOrRefused(pack({ ...parts, [path]: new TextEncoder().encode(xml) }));
        },
      ),
      150,
    );
  });
});
