import { formatDate } from '../locales/locale';
import { keepingObstacleText, planKeeping } from '../report/keeping';
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
  if (keeping.kind === 'same') {
    writeTargets([{ path: out, content: bytes }]);
    terminal.error(`${say(language, 'keeping.same', { date })}\n`);
    return;
  }
  if (keeping.kind === 'new') {
    const { localities } = keeping;
    const written = writeSheet(bytes, keptReport(language), (name) =>
      keptSheet(localities, keeping.asOf, name, language),
    );
    writeTargets([{ path: out, content: written.bytes }]);
    const details = { date, sheet: written.name, rows: keeping.rows };
    terminal.error(`${say(language, 'keeping.done', details)}\n`);
    return;
  }
  const { change, standing, rows } = keeping;
  if (standing > 0 && !replace) {
    throw new CommandError('usage.kept-already', {
      date,
      count: String(standing),
    });
  }
  const { sheet } = change;
  if (protectedSheet(bytes, [sheet]) !== null) {
    throw new CommandError('input.protected-sheet', { sheet });
  }
  const cells = new Map([[sheet, tableCells(change)]]);
  const { bytes: changed } = changeWorkbook(bytes, { cells, sheets: [], calculate: true });
  writeTargets([{ path: out, content: changed }]);
  terminal.error(`${say(language, 'keeping.done', { date, sheet, rows })}\n`);
}
