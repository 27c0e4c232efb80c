import { formatDate } from '../locales/locale';
import { keepingObstacleText, planKeeping } from '../report/keeping';
import type { Keeping } from '../report/keeping';
import { keptReport, keptSheet } from '../report/kept-sheet';
import { changeWorkbook } from '../xlsx/change-workbook';
import { protectedSheet } from '../xlsx/sheet-protection';
import { tableCells } from '../xlsx/table-change';
import { CommandError } from './command-error';
import type { KeepArguments } from './keep-arguments';
import { runReport, writeSheet } from './report-job';
import { checkTargets, readSource, requireLocalities } from './source-file';
import { writeTargets } from './target-file';
import type { Terminal } from './terminal';
import { say } from './texts';

/**
 * `baophu keep`: writes the figures of the workbook's date onto the sheet of kept periods of a copy.
 *
 * @throws CommandError `input.not-kept` when they cannot be kept, `usage.kept-already` when they are and nobody
 * said that they may be replaced; nothing is written then
 */
export function runKeeping(given: KeepArguments, terminal: Terminal): void {
  const { file, out, language, sheets, asOf, replace } = given;
  const bytes = readSource(file);
  checkTargets(given);
  const { reading } = runReport(bytes, {
    language,
    ...(sheets.length > 0 && { sheets }),
    ...(asOf !== null && { asOf }),
  });
  requireLocalities(reading, file, language);
  const keeping = planKeeping(reading);
  if (keeping.kind === 'obstacle') {
    const obstacle = keepingObstacleText(keeping.obstacle, language);
    throw new CommandError('input.not-kept', { obstacle });
  }
  const date = formatDate(keeping.asOf, language);
  const { content, message } = kept(bytes, keeping, { date, language, replace });
  writeTargets([{ path: out, content }]);
  terminal.error(`${message}\n`);
}

interface KeptCopy {
  readonly content: Uint8Array;
  readonly message: string;
}

/** The copy with the period on it. */
function kept(
  bytes: Uint8Array,
  keeping: Exclude<Keeping, { readonly kind: 'obstacle' }>,
  { date, language, replace }: Pick<KeepArguments, 'language' | 'replace'> & { date: string },
): KeptCopy {
  switch (keeping.kind) {
    case 'same':
      return { content: bytes, message: say(language, 'keeping.same', { date }) };
    case 'new': {
      const { localities, asOf, rows } = keeping;
      const { bytes: content, name: sheet } = writeSheet(bytes, keptReport(language), (name) =>
        keptSheet(localities, asOf, name, language),
      );
      return { content, message: say(language, 'keeping.done', { date, sheet, rows }) };
    }
    case 'change': {
      const { change, standing, rows } = keeping;
      if (standing > 0 && !replace) {
        throw new CommandError('usage.kept-already', { date, count: String(standing) });
      }
      const { sheet } = change;
      if (protectedSheet(bytes, [sheet]) !== null) {
        throw new CommandError('input.protected-sheet', { sheet });
      }
      const cells = new Map([[sheet, tableCells(change)]]);
      const { bytes: content } = changeWorkbook(bytes, { cells, sheets: [], calculate: true });
      return { content, message: say(language, 'keeping.done', { date, sheet, rows }) };
    }
  }
}
