import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Language } from '../locales/locale';
import type { WorkbookReading } from '../sheets/reading';
import { CommandError } from './command-error';
import { printable } from './display-width';
import { systemReason } from './system-reason';
import { checkTarget, isSameTarget } from './target-file';
import { say } from './texts';

/** The files of a command. */
export interface FileArguments {
  readonly file: string;
  readonly out: string | null;
  /** `-` is standard output. */
  readonly json: string | null;
  readonly force: boolean;
}

/**
 * The bytes of the workbook to be read.
 *
 * @throws CommandError `input.not-found`, `input.is-directory`, `input.unreadable`
 */
export function readSource(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === 'ENOENT') throw new CommandError('input.not-found', { path });
    if (reason === 'EISDIR') throw new CommandError('input.is-directory', { path });
    throw new CommandError('input.unreadable', { path, reason });
  }
}

/** Everything that can be said against the targets before any work is done. */
export function checkTargets({ file, out, json, force }: FileArguments): void {
  const jsonFile = json === '-' ? null : json;
  if (out !== null) {
    checkTarget(out, file, force);
    checkExtension(out, file);
  }
  if (jsonFile !== null) checkTarget(jsonFile, file, force);
  if (out !== null && jsonFile !== null && isSameTarget(out, jsonFile)) {
    throw new CommandError('usage.same-target', { path: out });
  }
}

/** Excel refuses a workbook whose ending does not fit its content: macros in an .xlsx, none in an .xlsm. */
function checkExtension(out: string, file: string): void {
  const wanted = extname(file).toLowerCase();
  if (
    ['.xlsx', '.xlsm', '.xltx', '.xltm'].includes(wanted) &&
    extname(out).toLowerCase() !== wanted
  ) {
    throw new CommandError('usage.extension', { path: out, wanted });
  }
}

/** @throws CommandError `input.no-localities`, which says of every sheet why not */
export function requireLocalities(
  reading: WorkbookReading,
  path: string,
  language: Language,
): void {
  if (reading.localities.length > 0) return;
  const sheets = reading.ignoredSheets.map(
    ({ sheet, reason }) => `${sheet} (${say(language, `ignored.${reason}`)})`,
  );
  throw new CommandError('input.no-localities', { path, sheets: printable(sheets.join(', ')) });
}
