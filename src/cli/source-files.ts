import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { compareNames, isHiddenName, isWorkbookName } from '../sheets/files/file-order';
import { CommandError } from './command-error';
import { systemReason } from './system-reason';

/** One of many files to be read. */
export interface SourceFile {
  readonly path: string;
  /** What the report calls it: its path below the folder that all of them are in, with `/`. */
  readonly label: string;
  /** Bytes; `null` for what cannot be opened, a folder among it. */
  readonly size: number | null;
}

/** True when a report is about several files: a folder counts as several. */
export function areMany(paths: readonly string[]): boolean {
  const [first] = paths;
  if (first === undefined || paths.length > 1) return paths.length > 1;
  return statSync(first, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * The files that paths name, of folders all workbooks in them at any depth; each once, those of a folder
 * sorted by name, whole folders in the order given.
 *
 * @param except a file that is not read though a folder has it: the report itself
 * @throws CommandError `input.not-found`, `input.unreadable` for a path that was given, `input.no-files`
 */
export function findFiles(paths: readonly string[], except: string | null): readonly SourceFile[] {
  const found = new Map<string, Omit<SourceFile, 'label'>>();
  const left = except === null ? null : resolve(except);
  const add = (path: string, size: number | null): void => {
    const known = size === null ? resolve(path) : realpathSync(path);
    if (!found.has(known)) found.set(known, { path, size });
  };
  const addFolder = (folder: string): void => {
    for (const entry of entriesOf(folder)) {
      if (isHiddenName(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (canOpen(path)) addFolder(path);
        else add(path, null);
      } else if (isWorkbookName(entry.name) && resolve(path) !== left) {
        add(path, sizeOf(path));
      }
    }
  };
  for (const path of paths) {
    if (isFolder(path)) addFolder(path);
    else add(path, statSync(path).size);
  }
  if (found.size === 0) throw new CommandError('input.no-files', { path: paths.join(', ') });
  const files = [...found.values()];
  const top = commonFolder(files.map(({ path }) => resolve(path)));
  return files.map((file) => ({
    ...file,
    label: relative(top, resolve(file.path)).split(sep).join('/'),
  }));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory() && entriesOf(path).length >= 0;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === 'ENOENT') throw new CommandError('input.not-found', { path });
    throw new CommandError('input.unreadable', { path, reason });
  }
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareNames(a.name, b.name));
}

function canOpen(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** `null` for a link that leads nowhere. */
function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => dirname(path).split(sep));
  const [first = []] = folders;
  const length = first.findIndex((part, at) => folders.some((other) => other[at] !== part));
  return first.slice(0, length < 0 ? first.length : length).join(sep) || sep;
}
