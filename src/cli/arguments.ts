import { parseArgs } from 'node:util';
import { languages } from '../locales/locale';
import type { Language } from '../locales/locale';
import type { Milestone } from '../coverage/milestone';
import type { PeriodChoices } from '../sheets/periods/comparison';
import { CommandError } from './command-error';
import { isDate } from './date-argument';
import { pasteKinds } from './pasted-text';
import type { PasteKind } from './pasted-text';
import { readMatch, readMilestone, readShare } from './milestone-argument';

export interface ReportArguments {
  readonly command: 'report';
  readonly language: Language;
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
  | PasteArguments
  | { readonly command: 'demo' | 'version'; readonly language: Language }
  | { readonly command: 'help'; readonly about: HelpTopic; readonly language: Language };

export type HelpTopic = 'baophu' | 'report' | 'paste' | 'demo';

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  'group-by': { type: 'string' },
  'as-of': { type: 'string' },
  deadline: { type: 'string' },
  milestone: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'same-period': { type: 'string' },
  'last-december': { type: 'string' },
  match: { type: 'string', multiple: true },
  share: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;
type OptionName = keyof typeof options;

const ofReport: readonly OptionName[] = [
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
  ...ofReport.filter((name) => name !== 'json' && name !== 'strict'),
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
    const about =
      command === 'report' || command === 'paste' || command === 'demo' ? command : 'baophu';
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
  if (command === 'paste') return pasteArguments(given, rest, language);
  if (command !== 'report') throw new CommandError('usage.unknown-command', { command });
  return reportArguments(given, rest, language);
}

type Given = Partial<Record<OptionName, readonly string[]>>;

function reportArguments(given: Given, words: readonly string[], language: Language): Arguments {
  allowOnly(given, [...general, ...ofReport]);
  const source = sourceArguments(given, words, language);
  const out = given.out?.[0] ?? null;
  if (out === '-') throw new CommandError('usage.out-to-stdout');
  return {
    ...source,
    command: 'report',
    out,
    json: given.json?.[0] ?? null,
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
  const [file, extra] = words;
  if (file === undefined) throw new CommandError('usage.no-file');
  if (extra !== undefined) throw new CommandError('usage.too-many-files', { argument: extra });
  return {
    language,
    file,
    sheets: given.sheet ?? [],
    groupBy: given['group-by']?.[0] ?? null,
    asOf: dateOf(given['as-of']),
    deadline: dateOf(given.deadline),
    milestones: (given.milestone ?? []).map(readMilestone),
    periods: periodChoices(given),
    force: given.force !== undefined,
  };
}

function dateOf(values: readonly string[] | undefined): string | null {
  const value = values?.[0] ?? null;
  if (value !== null && !isDate(value)) throw new CommandError('usage.bad-date', { value });
  return value;
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

/** Splits options from words. parseArgs only tokenises: its own complaints exist in English only. */
function scan(argv: readonly string[]): { given: Given; words: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Partial<Record<OptionName, string[]>> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName: option, value, inlineValue } = token;
    const name = knownOption(token.name);
    if (name === null) throw new CommandError('usage.unknown-option', { option });
    const kind = options[name];
    if (kind.type === 'boolean') {
      if (value !== undefined) throw new CommandError('usage.option-takes-no-value', { option });
      given[name] = [''];
      continue;
    }
    // `--out --force`: the name of an option forgotten, not a file called --force.
    const swallowed = inlineValue === false && value !== '-' && value.startsWith('-');
    if (value === undefined || value === '' || swallowed) {
      throw new CommandError('usage.option-without-value', { option });
    }
    if (given[name] !== undefined && !('multiple' in kind)) {
      throw new CommandError('usage.option-repeated', { option });
    }
    given[name] = [...(given[name] ?? []), value];
  }
  return { given, words };
}

function knownOption(name: string): OptionName | null {
  return Object.hasOwn(options, name) ? (name as OptionName) : null;
}

function allowOnly(given: Given, allowed: readonly OptionName[]): void {
  const other = Object.keys(given).find((name) => !allowed.some((known) => known === name));
  if (other !== undefined) throw new CommandError('usage.unknown-option', { option: `--${other}` });
}

function checkedLanguage(value: string): Language {
  const language = languages.find((known) => known === value);
  if (language === undefined) throw new CommandError('usage.bad-language', { value });
  return language;
}
