import { extname } from 'node:path';
import { largestFile } from '../sheets/files/file-collection';
import type { PlaceName } from '../sheets/periods/comparison';
import { FilesReader } from '../xlsx/files-reader';
import type { ReportArguments } from './arguments';
import { CommandError } from './command-error';
import { readExpected } from './expected-localities';
import { runFilesReport } from './report-job';
import type { JobOptions, JobResult } from './report-job';
import { readSource } from './source-file';
import { findFiles } from './source-files';
import type { SourceFile } from './source-files';
import { checkTarget, isSameTarget } from './target-file';
import type { Terminal } from './terminal';

/** Several files that are reported together, found and checked; none of them read yet. */
export interface ManyFiles {
  readonly files: readonly SourceFile[];
  readonly expected: readonly PlaceName[];
}

/**
 * Everything that can be said against the files and targets before any work is done.
 *
 * @throws CommandError `usage.out-required`, `usage.extension` …
 */
export function checkFiles(given: ReportArguments): ManyFiles {
  const { out, json, force, localities } = given;
  if (out === null && json === null) throw new CommandError('usage.out-required');
  if (out !== null && extname(out).toLowerCase() !== '.xlsx')
    throw new CommandError('usage.new-workbook', { path: out });
  const files = findFiles(given.files, out);
  const targets = [out, json === '-' ? null : json].filter((path) => path !== null);
  for (const target of targets) {
    for (const { path } of files) checkTarget(target, path, force);
  }
  const [one, other] = targets;
  if (one !== undefined && other !== undefined && isSameTarget(one, other))
    throw new CommandError('usage.same-target', { path: one });
  return { files, expected: localities === null ? [] : readExpected(localities) };
}

/**
 * Reads the files one after another and reports them together. Between two files whoever interrupts the
 * command is heard.
 *
 * @param onFile told before each file is read
 * @throws CommandError `run.stopped`
 */
export async function runFiles(
  { files, expected }: ManyFiles,
  options: JobOptions,
  { interrupts }: Pick<Terminal, 'interrupts'>,
  onFile: (file: SourceFile, index: number) => void,
): Promise<JobResult> {
  const reader = new FilesReader(options);
  const stop = new AbortController();
  const release = interrupts?.(() => {
    stop.abort();
  });
  try {
    for (const [index, file] of files.entries()) {
      await turn();
      if (stop.signal.aborted) throw new CommandError('run.stopped');
      onFile(file, index);
      readFile(reader, file);
    }
  } finally {
    release?.();
  }
  return runFilesReport(reader.outcomes, expected, options);
}

function readFile(reader: FilesReader, { path, label, size }: SourceFile): void {
  if (size !== null && size > largestFile) {
    reader.refuse(label, 'oversized');
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = readSource(path);
  } catch {
    reader.refuse(label, 'inaccessible');
    return;
  }
  reader.read(label, bytes);
}

/** Lets what waits outside, such as a signal, be heard. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
