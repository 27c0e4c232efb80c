import { parseArgs } from 'node:util';
import { CommandError } from './command-error';
import { isDate } from './date-argument';

/** Every option of every command. */
const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  'group-by': { type: 'string' },
  localities: { type: 'string' },
  'as-of': { type: 'string' },
  deadline: { type: 'string' },
  milestone: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'same-period': { type: 'string' },
  'last-december': { type: 'string' },
  match: { type: 'string', multiple: true },
  share: { type: 'string', multiple: true },
  scheme: { type: 'string' },
  total: { type: 'string' },
  new: { type: 'boolean' },
  by: { type: 'string' },
  minimum: { type: 'string' },
  'at-least': { type: 'string' },
  per: { type: 'string' },
  attention: { type: 'boolean' },
  'target-rate': { type: 'string', multiple: true },
  replace: { type: 'boolean' },
  strict: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;
export type OptionName = keyof typeof options;

/** The options that were given, with their values in order. */
export type Given = Partial<Record<OptionName, readonly string[]>>;

/** Splits options from words. parseArgs only tokenises: its own complaints exist in English only. */
export function scan(argv: readonly string[]): { given: Given; words: readonly string[] } {
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

/** @throws CommandError `usage.unknown-option` for an option of another command */
export function allowOnly(given: Given, allowed: readonly OptionName[]): void {
  const other = Object.keys(given).find((name) => !allowed.some((known) => known === name));
  if (other !== undefined) throw new CommandError('usage.unknown-option', { option: `--${other}` });
}

/** @throws CommandError `usage.bad-date` */
export function dateOf(values: readonly string[] | undefined): string | null {
  const value = values?.[0] ?? null;
  if (value !== null && !isDate(value)) throw new CommandError('usage.bad-date', { value });
  return value;
}

/**
 * The one workbook that a command is about.
 * @throws CommandError `usage.no-file`, `usage.too-many-files`
 */
export function fileOf([file, extra]: readonly string[]): string {
  if (file === undefined) throw new CommandError('usage.no-file');
  if (extra !== undefined) throw new CommandError('usage.too-many-files', { argument: extra });
  return file;
}

/**
 * Where a workbook is to be written; `null` where nobody asked for one.
 * @throws CommandError `usage.out-to-stdout`
 */
export function workbookOut(given: Given): string | null {
  const out = given.out?.[0] ?? null;
  if (out === '-') throw new CommandError('usage.out-to-stdout');
  return out;
}
