import packageJson from '../../package.json';
import type { Figures } from '../coverage/figures';
import { findingMessage, severityWord } from '../report/finding-message';
import { milestoneSentence } from '../report/pace-sentences';
import { asksForPace, paceTables } from '../report/pace-tables';
import type { ReportOptions } from '../report/report-options';
import type { Language } from '../locales/locale';
import { isAboutFiles } from '../sheets/finding';
import type { Severity } from '../sheets/finding';
import { runAllocation } from './allocate';
import { languageOf, readArguments } from './arguments';
import type { PasteArguments, ReportArguments } from './arguments';
import { CommandError } from './command-error';
import { prepareDemo } from './demo';
import { describeError } from './describe-error';
import { printable } from './display-width';
import { runKeeping } from './keep';
import { checkFiles, runFiles } from './many-files';
import { overviewTable } from './overview-table';
import { pastedText } from './pasted-text';
import { Progress } from './progress';
import { reportJson } from './report-json';
import { runReport } from './report-job';
import type { JobOptions, JobResult } from './report-job';
import { checkTargets, readSource, requireLocalities } from './source-file';
import { areMany } from './source-files';
import { checkTarget, writeTargets } from './target-file';
import type { TargetFile } from './target-file';
import type { Terminal } from './terminal';
import { say } from './texts';

/** 0 done; 1 nothing could be read or written; 2 wrong usage; 3 findings of severity error, with --strict; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/**
 * Runs `baophu` with the arguments that follow its name. Never throws: what goes wrong is one sentence on
 * `terminal.error`, in the language of `--lang`.
 */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(argv);
  let path = '';
  try {
    const given = readArguments(argv);
    if ('file' in given) path = given.file;
    switch (given.command) {
      case 'help':
        terminal.out(`${say(language, `help.${given.about}`)}\n`);
        return 0;
      case 'version':
        terminal.out(`${packageJson.version}\n`);
        return 0;
      case 'demo':
        return await demo(language, terminal);
      case 'allocate':
        runAllocation(given, terminal);
        return 0;
      case 'keep':
        runKeeping(given, terminal);
        return 0;
      case 'report':
        return await report(given, terminal);
      case 'paste':
        return paste(given, terminal);
    }
  } catch (error) {
    const exitCode = error instanceof CommandError ? error.exitCode : 1;
    terminal.error(`baophu: ${printable(describeError(error, path, language))}\n`);
    if (exitCode === 2) terminal.error(`${say(language, 'help.see')}\n`);
    return exitCode;
  }
}

/** The report command on the bundled sample. Its own former result may be replaced. */
async function demo(language: Language, terminal: Terminal): Promise<ExitCode> {
  const { file, out } = prepareDemo();
  terminal.out(`${say(language, 'demo.intro', { path: file })}\n`);
  const argv = ['report', file, '--out', out, '--lang', language, '--force'];
  const code = await runCommand(argv, terminal);
  if (code === 0) terminal.out(`${say(language, 'demo.what', { path: out, file })}\n`);
  return code;
}

async function report(given: ReportArguments, terminal: Terminal): Promise<ExitCode> {
  const { out, json, language } = given;
  const source = areMany(given.files) ? manyFiles(given, terminal) : oneFile(given);
  const progress = new Progress(terminal, source.bytes);
  let result: JobResult;
  let text: string;
  try {
    result = await source.run(progress);
    const { reading, figures, reportOptions } = result;
    text =
      json === null
        ? overviewTable(figures, language) + paceLines(figures, reportOptions)
        : `${JSON.stringify(reportJson(reading, figures, language, reportOptions), null, 2)}\n`;
    const targets: TargetFile[] = [];
    if (out !== null) targets.push({ path: out, content: result.output() });
    if (json !== null && json !== '-') targets.push({ path: json, content: Buffer.from(text) });
    writeTargets(targets);
  } finally {
    progress.end();
  }
  if (json === '-' || (json === null && out === null)) terminal.out(text);
  for (const line of summaryLines(given, result)) terminal.error(`${printable(line)}\n`);
  const failed = result.findings.some(({ severity }) => severity === 'error');
  return given.strict && failed ? 3 : 0;
}

/** What a report is made from, checked and not yet read. */
interface ReportSource {
  /** How large it is. */
  readonly bytes: number;
  /** @throws CommandError `input.…` when there is nothing to report */
  readonly run: (progress: Progress) => JobResult | Promise<JobResult>;
}

function oneFile(given: ReportArguments): ReportSource {
  const { file: name, localities } = given;
  if (localities !== null) throw new CommandError('usage.localities-of-one');
  const bytes = readSource(name);
  checkTargets(given);
  return {
    bytes: bytes.length,
    run: (progress) => {
      const result = runReport(bytes, optionsOf(given, progress));
      requireLocalities(result.reading, name, given.language);
      return result;
    },
  };
}

function manyFiles(given: ReportArguments, terminal: Terminal): ReportSource {
  const many = checkFiles(given);
  const total = many.files.length;
  const { language } = given;
  return {
    bytes: many.files.reduce((sum, { size }) => sum + (size ?? 0), 0),
    run: async (progress) => {
      const result = await runFiles(
        many,
        optionsOf(given, progress),
        terminal,
        ({ label }, index) => {
          const values = { done: index + 1, total, file: printable(label) };
          progress.show(say(language, 'progress.file', values));
        },
      );
      if (result.reading.localities.length > 0) return result;
      progress.end();
      for (const line of problemsOfFiles(result, language)) terminal.error(`${printable(line)}\n`);
      throw new CommandError('input.nothing-in-files', { path: given.files.join(', ') });
    },
  };
}

/** What is pasted elsewhere, on standard output or in a file. */
function paste(given: PasteArguments, terminal: Terminal): ExitCode {
  const { file, out, as, language, force } = given;
  const bytes = readSource(file);
  if (out !== null) checkTarget(out, file, force);
  const progress = new Progress(terminal, bytes.length);
  let text: string;
  try {
    const result = runReport(bytes, optionsOf(given, progress));
    requireLocalities(result.reading, file, language);
    text = pastedText(result, as);
    if (out !== null) writeTargets([{ path: out, content: Buffer.from(text) }]);
  } finally {
    progress.end();
  }
  if (out === null) terminal.out(text);
  else terminal.error(`${printable(say(language, 'done.json', { path: out }))}\n`);
  return 0;
}

function optionsOf(given: ReportArguments | PasteArguments, progress: Progress): JobOptions {
  const { language, sheets, groupBy, asOf, deadline, milestones, periods } = given;
  return {
    language,
    ...(sheets.length > 0 && { sheets }),
    ...(groupBy !== null && { groupBy }),
    ...(asOf !== null && { asOf }),
    periods,
    report: {
      milestones,
      deadline,
      ...('attention' in given && {
        attention: given.attention,
        targetRates: given.targetRates,
      }),
    },
    onStage: (stage) => {
      progress.show(say(language, `progress.${stage}`));
    },
  };
}

/** Where all stand against the deadlines, below the overview, when the user asks for some. */
function paceLines(figures: Figures, options: ReportOptions): string {
  if (!asksForPace(options)) return '';
  const lines = paceTables(figures, options).flatMap((table) => {
    const scheme = say(options.language, `scheme.${table.scheme}`);
    return milestoneSentence(table, options.language).map((text) => `${scheme}: ${text}`);
  });
  return lines.length === 0 ? '' : `\n${lines.map(printable).join('\n')}\n`;
}

/** What was done, and how much there is to check. */
function summaryLines(given: ReportArguments, result: JobResult): readonly string[] {
  const { language, out, json } = given;
  const lines = problemsOfFiles(result, language);
  if (out !== null) {
    const placements = result.placements();
    const names = placements.map(({ name }) => name);
    const kept = placements.flatMap(({ leftAlone }) => leftAlone ?? []);
    lines.push(say(language, 'done.out', { path: out, sheets: shortList(names) }));
    if (kept.length > 0) lines.push(say(language, 'done.kept', { sheets: shortList(kept) }));
  }
  if (json !== null && json !== '-') lines.push(say(language, 'done.json', { path: json }));
  const count = (wanted: Severity): number =>
    result.findings.filter(({ severity }) => severity === wanted).length;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  const none = result.findings.length === 0;
  lines.push(say(language, none ? 'findings.none' : 'findings.some', counts));
  return lines;
}

/** What is wrong with the files themselves, and how many took part; nothing for a single workbook. */
function problemsOfFiles({ reading, findings }: JobResult, language: Language): string[] {
  if (reading.files === undefined) return [];
  const problems = findings.filter(({ code }) => isAboutFiles(code));
  const reported = reading.files.filter(({ state }) => state === 'reported');
  const counts = { reported: reported.length, total: reading.files.length };
  return [
    ...problems.map(
      (one) => `${severityWord(one.severity, language)}: ${findingMessage(one, language)}`,
    ),
    say(language, 'done.files', counts),
  ];
}

/** The first names, and a sign that there are more: a province has a hundred. */
function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown}, … (${String(names.length)})` : shown;
}
