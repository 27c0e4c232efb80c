import { shareOut } from '../coverage/sharing';
import type { Sharing, SharingRow } from '../coverage/sharing';
import { formatCount } from '../locales/locale';
import type { Language } from '../locales/locale';
import { agencyOf } from '../report/agency';
import { obstacleText, sharingNotes, sharingWarnings } from '../report/sharing-notes';
import { sharingReport, sharingSheet } from '../report/sharing-sheet';
import { unitHeading, unitName } from '../report/unit-words';
import type { AllocateArguments } from './allocate-arguments';
import { CommandError } from './command-error';
import { displayWidth, pad, printable } from './display-width';
import { runReport, writeSheet } from './report-job';
import { checkTargets, readSource, requireLocalities } from './source-file';
import { writeTargets } from './target-file';
import type { TargetFile } from './target-file';
import type { Terminal } from './terminal';
import { say } from './texts';

/**
 * `baophu allocate`: shares a plan out; prints it, or writes it as JSON or onto a sheet of a copy.
 *
 * @throws CommandError `input.not-shared` when the wish cannot be fulfilled; nothing is written then
 */
export function runAllocation(given: AllocateArguments, terminal: Terminal): void {
  const { file, out, json, language, wish, sheets, groupBy, asOf } = given;
  const bytes = readSource(file);
  checkTargets(given);
  const { reading, figures, reportOptions } = runReport(bytes, {
    language,
    ...(sheets.length > 0 && { sheets }),
    ...(groupBy !== null && { groupBy }),
    ...(asOf !== null && { asOf }),
  });
  requireLocalities(reading, file, language);
  const sharing = shareOut(figures, wish);
  const obstacle = obstacleText(sharing, language);
  if (obstacle !== null) throw new CommandError('input.not-shared', { obstacle });
  const jsonText = `${JSON.stringify(sharingJson(sharing), null, 2)}\n`;
  const targets: TargetFile[] = [];
  let sheet: string | null = null;
  if (out !== null) {
    const agency = agencyOf(figures.districts, reading.tables, reportOptions);
    const wanted = sharingReport(sharing, language);
    const written = writeSheet(bytes, wanted, (name) =>
      sharingSheet(sharing, name, agency, reportOptions),
    );
    sheet = written.name;
    targets.push({ path: out, content: written.bytes });
  }
  if (json !== null && json !== '-') targets.push({ path: json, content: Buffer.from(jsonText) });
  writeTargets(targets);
  if (json === '-') terminal.out(jsonText);
  else if (json === null && out === null) terminal.out(sharingTable(sharing, language));
  if (json !== null || out !== null) {
    for (const warning of sharingWarnings(sharing, language)) {
      terminal.error(`${printable(warning)}\n`);
    }
  }
  if (out !== null && sheet !== null) {
    terminal.error(`${say(language, 'done.out', { path: out, sheets: sheet })}\n`);
  }
}

/** Counts are people; `null` where a number is missing. */
function sharingJson({ wish, asOf, earlier, rows }: Sharing): unknown {
  return {
    version: 1,
    asOf,
    ...wish,
    by: wish.by === 'earlier' ? earlier : wish.by,
    shared: rows.reduce((sum, { share }) => sum + (share ?? 0), 0),
    rows: rows.map(({ source, ...row }) => ({
      ...row,
      sheet: source?.sheet ?? null,
      row: source?.row ?? null,
    })),
  };
}

function sharingTable(sharing: Sharing, language: Language): string {
  const { wish, rows } = sharing;
  const count = (value: number | null): string =>
    value === null ? '' : formatCount(value, language);
  const head = [
    wish.per === 'group' ? unitHeading(sharing, language) : say(language, 'column.locality'),
    unitHeading(sharing, language),
    say(language, 'sharing.column.participants'),
    say(language, 'sharing.column.target'),
    say(language, `sharing.column.share.${wish.people}`),
  ];
  const line = ({ name, group, participants, target, share }: SharingRow): readonly string[] => [
    printable(name === '' ? unitName(null, sharing, language) : name),
    printable(unitName(group, sharing, language)),
    count(participants),
    count(target),
    count(share),
  ];
  const total = [
    say(language, 'row.total'),
    '',
    '',
    '',
    count(rows.reduce((sum, { share }) => sum + (share ?? 0), 0)),
  ];
  const lines = [head, ...rows.map(line), total].map((cells) =>
    cells.filter((_, index) => index !== 1 || wish.per === 'locality'),
  );
  const texts = wish.per === 'locality' ? 2 : 1;
  const widths = (lines[0] ?? []).map((_, index) =>
    Math.max(...lines.map((cells) => displayWidth(cells[index] ?? ''))),
  );
  const printed = lines.map((cells) =>
    cells
      .map((text, index) => pad(text, widths[index] ?? 0, index < texts ? 'left' : 'right'))
      .join('  ')
      .trimEnd(),
  );
  const notes = sharingNotes(sharing, language).map((note) => `- ${printable(note)}`);
  return `${[...printed, '', ...notes].join('\n')}\n`;
}
