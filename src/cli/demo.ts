import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error';
import { systemReason } from './system-reason';

/** Two folders above the running file, which is src/cli/ here and dist/cli/ when bundled. */
const samples = join(__dirname, '..', '..', 'assets', 'samples');

/** What `baophu demo` runs: the bundled sample, and where its report goes. */
export interface Demo {
  readonly file: string;
  /** Relative to where the user is. */
  readonly out: string;
}

/**
 * The demo's files; makes the folder `out` where the user is.
 * @throws CommandError `target.unwritable`
 */
export function prepareDemo(): Demo {
  try {
    mkdirSync('out', { recursive: true });
  } catch (error) {
    throw new CommandError('target.unwritable', { path: 'out', reason: systemReason(error) });
  }
  return {
    file: join(samples, 'giao-thuy-2024-06.xlsx'),
    out: join('out', 'giao-thuy-2024-06.xlsx'),
  };
}
