import { expect } from 'chai';
import { ESLint } from 'eslint';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

const root = join(__dirname, '..', '..');

/** Messages of the import rules for a text, as if it stood in that file. The file need not exist. */
async function complaints(path: string, text: string): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: root,
    // Files that do not exist have no types; the rules under test ask for none.
    overrideConfig: [
      {
        ...tseslint.configs.disableTypeChecked,
        languageOptions: { parserOptions: { projectService: false, project: false } },
      },
    ],
  });
  const results = await eslint.lintText(text, { filePath: join(root, path) });
  return results
    .flatMap(({ messages }) => messages)
    .filter(
      ({ ruleId, fatal }) =>
        fatal === true ||
        ruleId === '@typescript-eslint/no-restricted-imports' ||
        ruleId === 'no-restricted-syntax',
    )
    .map(({ message }) => message);
}

const value = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;
const type = (from: string): string => `import type { X } from '${from}';\nexport type Y = X;\n`;

describe('who may import whom', function () {
  this.timeout(60_000);

  const forbidden: readonly (readonly [path: string, text: string, why: string])[] = [
    ['src/coverage/x.ts', value('../sheets/grid'), 'coverage knows nothing of ours'],
    ['src/coverage/x.ts', type('../sheets/grid'), 'not even its types'],
    ['src/coverage/x.ts', value('node:fs'), 'coverage is pure'],
    ['src/sheets/x.ts', value('../report/ownership'), 'reading does not know the report'],
    ['src/sheets/x.ts', value('fflate'), 'sheets is pure'],
    ['src/sheets/deep/x.ts', value('../../xlsx/workbook-file'), 'from a folder inside a room'],
    ['src/report/x.ts', value('../sheets/grid'), 'report takes only types of sheets'],
    ['src/report/x.ts', value('../xlsx/dialect'), 'a plan holds no XML'],
    ['src/xlsx/x.ts', value('../cli/command'), 'no way back'],
    ['src/locales/vi/x.ts', value('../../coverage/scheme'), 'texts run nothing'],
    ['src/session/x.ts', value('../report/sheet-plan'), 'session takes types only'],
    ['src/session/x.ts', value('../excel/session'), 'session does not know who serves it'],
    ['src/excel/x.ts', value('../xlsx/workbook-file'), 'two appliers, apart'],
    ['src/functions/x.ts', value('../sheets/read-workbook'), 'functions read no tables'],
    ['src/functions/x.ts', value('../report/sheet-plan'), 'functions write no reports'],
    ['src/taskpane/pane.ts', value('../excel/session'), 'only the entry chooses'],
    ['src/taskpane/pane.ts', value('../cli/command'), 'the pane is no command line'],
    ['src/commands/x.ts', value('../excel/session'), 'only the entry chooses'],
    ['src/host/x.ts', value('../coverage/scheme'), 'the host is an Excel'],
    ['src/workbench/x.ts', value('../taskpane/main'), 'the pane is opened, not imported'],
    ['src/workbench/x.ts', value('../report/ownership'), 'the workbench takes types of a report'],
    ['src/cli/x.ts', value('../excel/session'), 'no Office on the command line'],
    ['src/cli/x.ts', `export { x } from '../taskpane/pane';\n`, 're-exports count'],
    ['src/coverage/x.ts', `export const x = import('../sheets/grid');\n`, 'late imports count'],
    ['src/cli/x.ts', value('../../test/support/expected'), 'code never imports tests'],
  ];
  for (const [path, text, why] of forbidden) {
    it(`refuses in ${path}: ${text.split('\n')[0] ?? ''} (${why})`, async () => {
      expect(await complaints(path, text)).to.have.length(1);
    });
  }

  const allowed: readonly (readonly [path: string, text: string])[] = [
    ['src/coverage/x.ts', value('./scheme')],
    ['src/sheets/x.ts', value('../coverage/scheme')],
    ['src/report/x.ts', type('../sheets/reading')],
    ['src/report/x.ts', value('../locales/locale')],
    ['src/xlsx/x.ts', value('fflate')],
    ['src/session/x.ts', type('../report/sheet-plan')],
    ['src/functions/x.ts', value('../coverage/indicator')],
    ['src/functions/x.ts', value('../locales/locale')],
    ['src/functions/x.ts', value('../sheets/text/number-text')],
    ['src/taskpane/main.ts', value('../excel/session')],
    ['src/taskpane/file-service.ts', value('../xlsx/file-session')],
    ['src/taskpane/pane.ts', value('../session/session')],
    ['src/workbench/x.ts', value('../host/excel')],
    ['src/workbench/x.ts', value('../locales/locale')],
    ['src/workbench/x.ts', type('../report/sheet-plan')],
    ['src/cli/x.ts', value('../xlsx/workbook-file') + "import 'node:fs';\n"],
  ];
  for (const [path, text] of allowed) {
    it(`allows in ${path}: ${text.split('\n')[0] ?? ''}`, async () => {
      expect(await complaints(path, text)).to.deep.equal([]);
    });
  }
});
