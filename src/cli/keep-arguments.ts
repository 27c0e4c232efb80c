import type { Language } from '../locales/locale';
import { CommandError } from './command-error';
import { allowOnly, dateOf, fileOf, workbookOut } from './scan';
import type { Given, OptionName } from './scan';

/** `baophu keep`: the figures of a workbook, kept on a sheet of a copy. */
export interface KeepArguments {
  readonly command: 'keep';
  readonly language: Language;
  readonly file: string;
  readonly out: string;
  readonly json: null;
  readonly sheets: readonly string[];
  /** ISO date. */
  readonly asOf: string | null;
  /** Whether a period that is kept already may be replaced. */
  readonly replace: boolean;
  readonly force: boolean;
}

const allowed: readonly OptionName[] = [
  'help',
  'lang',
  'out',
  'sheet',
  'as-of',
  'replace',
  'force',
];

/** @throws CommandError with a code `usage.…` */
export function readKeeping(
  given: Given,
  words: readonly string[],
  language: Language,
): KeepArguments {
  allowOnly(given, allowed);
  const out = workbookOut(given);
  if (out === null) throw new CommandError('usage.option-missing', { option: '--out' });
  return {
    command: 'keep',
    language,
    file: fileOf(words),
    out,
    json: null,
    sheets: given.sheet ?? [],
    asOf: dateOf(given['as-of']),
    replace: given.replace !== undefined,
    force: given.force !== undefined,
  };
}
