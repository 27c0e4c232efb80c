import type { CliText } from '../locales/vi/cli';
import type { pasting } from '../locales/vi/pasting';

/** Codes of what stops a run; each is also the key of its sentence in locales/…/cli. */
export type CommandErrorCode = Extract<
  CliText | keyof typeof pasting,
  `usage.${string}` | `input.${string}` | `target.${string}` | 'run.stopped'
>;

/**
 * A run that cannot go on, for a reason that the user can mend. Put into words with
 * `say(language, code, details)`; the message itself is for developers.
 */
export class CommandError extends Error {
  override readonly name = 'CommandError' as const;

  constructor(
    readonly code: CommandErrorCode,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }

  /** 2 for wrong usage, 1 for what cannot be read or written (report-json.md), 130 for an interrupted run. */
  get exitCode(): 1 | 2 | 130 {
    if (this.code === 'run.stopped') return 130;
    return this.code.startsWith('usage.') ? 2 : 1;
  }
}
