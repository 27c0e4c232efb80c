import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportJson } from '../src/cli/report-json';
import { runReport } from '../src/cli/report-job';
import type { JobOptions } from '../src/cli/report-job';
import { differences } from './support/expected';
import type { JsonObject } from './support/expected';

/**
 * Every folder of test/cases is a staff workbook with the reading that it should give
 * (test/cases/README.md). A new mess is a new folder, no new code.
 */
const folder = join(__dirname, 'cases');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'workbook.xlsx')));

describe('cases', () => {
  it('are found', () => {
    expect(names).to.include('giao-thuy-2024-06');
  });

  for (const name of names) {
    const expected = JSON.parse(
      readFileSync(join(folder, name, 'expected.json'), 'utf8'),
    ) as JsonObject & { readonly options?: Partial<JobOptions> };

    it(name, () => {
      const bytes = readFileSync(join(folder, name, 'workbook.xlsx'));
      const { reading, figures, reportOptions } = runReport(bytes, {
        language: 'vi',
        ...expected.options,
      });
      // Through text, as a reader of the JSON gets it.
      const text = JSON.stringify(reportJson(reading, figures, 'vi', reportOptions));
      const found = differences(JSON.parse(text) as JsonObject, expected);
      if (found.length > 0) {
        const rest = found.length > 25 ? `\n… and ${String(found.length - 25)} more` : '';
        expect.fail(`${found.slice(0, 25).join('\n')}${rest}`);
      }
    });
  }
});
