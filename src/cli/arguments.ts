import { languages } from '../locales/locale';
import type { Language } from '../locales/locale';
import type { Milestone } from '../coverage/milestone';
import type { ReportOptions } from '../report/report-options';
import type { PeriodChoices } from '../sheets/periods/comparison';
import { CommandError } from './command-error';
import { readAllocation } from './allocate-arguments';
import type { AllocateArguments } from './allocate-arguments';
import { readKeeping } from './keep-arguments';
import type { KeepArguments } from './keep-arguments';
import { pasteKinds } from './pasted-text';
import type { PasteKind } from './pasted-text';
import { readMatch, readMilestone, readShare, readTargetRate } from './milestone-argument';
import { allowOnly, dateOf, fileOf, scan, workbookOut } from './scan';
import type { Given, OptionName } from './scan';

export interface ReportArguments {
  readonly command: 'report';
  readonly language: Language;
  /** Files and folders to be reported together; `file` is the first. */
  readonly files: readonly string[];
  /** File that lists the localities expected. */
  readonly localities: string | null;
  readonly file: string;
  readonly out: string | null;
  /** `-` is standard output. */
  readonly json: string | null;
  readonly sheets: readonly string[];
  readonly groupBy: string | null;
  /** ISO date. */
  readonly asOf: string | null;
  /** ISO date of the end of the period. */
  readonly deadline: string | null;
  readonly milestones: readonly Milestone[];
  readonly periods: PeriodChoices;
  /** A sheet of the localities to look at. */
  readonly attention: boolean;
  /** Fractions, by scheme. */
  readonly targetRates: ReportOptions['targetRates'];
  readonly strict: boolean;
  readonly force: boolean;
}

/** What both commands read alike. */
type SourceArguments = Pick<
  ReportArguments,
  | 'language'
  | 'file'
  | 'sheets'
  | 'groupBy'
  | 'asOf'
  | 'deadline'
  | 'milestones'
  | 'periods'
  | 'force'
>;

export interface PasteArguments extends SourceArguments {
  readonly command: 'paste';
  readonly as: PasteKind;
  /** `null` is standard output. */
  readonly out: string | null;
}

export type Arguments =
  | ReportArguments
  | AllocateArguments
  | KeepArguments
  | PasteArguments
  | { readonly command: 'demo' | 'version'; readonly language: Language }
  | { readonly command: 'help'; readonly about: HelpTopic; readonly language: Language };

const helpTopics = ['report', 'allocate', 'keep', 'paste', 'demo'] as const;
export type HelpTopic = 'baophu' | (typeof helpTopics)[number];

const ofReport: readonly OptionName[] = [
  'localities',
  'attention',
  'target-rate',
  'out',
  'json',
  'sheet',
  'group-by',
  'as-of',
  'deadline',
  'milestone',
  'baseline',
  'same-period',
  'last-december',
  'match',
  'share',
  'strict',
  'force',
];
const ofPaste: readonly OptionName[] = [
  'as',
  ...ofReport.filter((name) => name !== 'json' && name !== 'strict' && name !== 'localities'),
];
const general: readonly OptionName[] = ['help', 'lang'];

/**
 * The language that `--lang` asks for, wherever it stands and however wrong the rest is: errors of usage
 * are said in it as well. Vietnamese by default.
 */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findLastIndex((argument) => /^--lang(=|$)/.test(argument));
  const value = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return languages.find((language) => at >= 0 && language === value) ?? 'vi';
}

/**
 * Reads the arguments after `baophu`.
 * @throws CommandError with a code `usage.…`
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { given, words } = scan(argv);
  const language = checkedLanguage(given.lang?.at(-1) ?? 'vi');
  const [command, ...rest] = words;

  if (given.help) {
    const about = helpTopics.find((topic) => topic === command) ?? 'baophu';
    return { command: 'help', about, language };
  }
  if (command === undefined) {
    if (!given.version) throw new CommandError('usage.no-command');
    allowOnly(given, [...general, 'version']);
    return { command: 'version', language };
  }
  if (command === 'demo') {
    allowOnly(given, general);
    const [extra] = rest;
    if (extra !== undefined)
      throw new CommandError('usage.unexpected-argument', { argument: extra });
    return { command: 'demo', language };
  }
  if (command === 'allocate') return readAllocation(given, rest, language);
  if (command === 'keep') return readKeeping(given, rest, language);
  if (command === 'paste') return pasteArguments(given, rest, language);
  if (command !== 'report') throw new CommandError('usage.unknown-command', { command });
  return reportArguments(given, rest, language);
}

function reportArguments(given: Given, words: readonly string[], language: Language): Arguments {
  allowOnly(given, [...general, ...ofReport]);
  const source = sourceArguments(given, words.slice(0, 1), language);
  return {
    ...source,
    command: 'report',
    files: words,
    localities: given.localities?.[0] ?? null,
    out: workbookOut(given),
    json: given.json?.[0] ?? null,
    attention: given.attention !== undefined,
    targetRates: (given['target-rate'] ?? []).reduce<ReportOptions['targetRates']>(
      (rates, value) => ({ ...rates, ...readTargetRate(value) }),
      {},
    ),
    strict: given.strict !== undefined,
  };
}

function pasteArguments(given: Given, words: readonly string[], language: Language): Arguments {
  allowOnly(given, [...general, ...ofPaste]);
  const source = sourceArguments(given, words, language);
  const value = given.as?.[0];
  if (value === undefined) throw new CommandError('usage.no-paste-kind');
  const as = pasteKinds.find((kind) => kind === value);
  if (as === undefined) throw new CommandError('usage.bad-paste-kind', { value });
  const out = given.out?.[0] ?? '-';
  return { ...source, command: 'paste', as, out: out === '-' ? null : out };
}

function sourceArguments(
  given: Given,
  words: readonly string[],
  language: Language,
): SourceArguments {
  return {
    language,
    file: fileOf(words),
    sheets: given.sheet ?? [],
    groupBy: given['group-by']?.[0] ?? null,
    asOf: dateOf(given['as-of']),
    deadline: dateOf(given.deadline),
    milestones: (given.milestone ?? []).map(readMilestone),
    periods: periodChoices(given),
    force: given.force !== undefined,
  };
}

/** `none` instead of a sheet's name: not to be compared. */
function periodChoices(given: Given): PeriodChoices {
  const sheetOf = (values: readonly string[] | undefined): string | null | undefined =>
    values?.[0] === 'none' ? null : values?.[0];
  const samePeriodLastYear = sheetOf(given['same-period']);
  const lastDecember = sheetOf(given['last-december']);
  const baseline = given.baseline?.[0];
  return {
    matches: (given.match ?? []).map(readMatch),
    shares: (given.share ?? []).map(readShare),
    ...(samePeriodLastYear !== undefined && { samePeriodLastYear }),
    ...(lastDecember !== undefined && { lastDecember }),
    ...(baseline !== undefined && { baseline }),
  };
}

function checkedLanguage(value: string): Language {
  const language = languages.find((known) => known === value);
  if (language === undefined) throw new CommandError('usage.bad-language', { value });
  return language;
}
