import type { Language } from '../locales/locale';
import { WorkbookError } from '../xlsx/workbook-error';
import { WriteError } from '../xlsx/write-error';
import { CommandError } from './command-error';
import { say, textOf } from './texts';

/**
 * One sentence for the user: what is wrong, with which file, and what to do.
 * @param path The file that was being read, as the user wrote it.
 */
export function describeError(error: unknown, path: string, language: Language): string {
  if (error instanceof CommandError) {
    return say(language, error.code, { ...error.details, ...reasonIn(error, language) });
  }
  if (error instanceof WorkbookError) {
    const found = textOf(`found.${String(error.details.found)}`);
    const values = { path, found: found === null ? '' : say(language, found) };
    return say(language, `workbook.${error.code}`, values);
  }
  if (error instanceof WriteError) {
    return say(language, 'workbook.not-written', {
      path,
      reason: `${error.code}: ${error.message}`,
    });
  }
  return say(language, 'run.unexpected', { reason: String(error) });
}

/** The operating system's reason in words, where we have them. */
function reasonIn({ details }: CommandError, language: Language): { readonly reason?: string } {
  const text = textOf(`reason.${details.reason ?? ''}`);
  return text === null ? {} : { reason: say(language, text) };
}
