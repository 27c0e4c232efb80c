import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from './command-error';
import { systemReason } from './system-reason';

/** A file to be written, whole or not at all. */
export interface TargetFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Refuses a target before any work is done.
 * @throws CommandError `usage.target-is-source` when it is the source by whatever name (symbolic and hard
 *   links included), `usage.target-exists` without `force`, `target.unwritable` for a folder, or in one
 *   that does not exist
 */
export function checkTarget(path: string, source: string, force: boolean): void {
  let target: Stats | null;
  try {
    target = statOf(path);
  } catch (error) {
    // A path through a file, or through a folder that may not be entered.
    throw unwritable(path, error);
  }
  const original = statOf(source);
  const sameFile =
    target !== null && original !== null
      ? target.ino === original.ino && target.dev === original.dev
      : resolve(path) === resolve(source);
  if (sameFile) throw new CommandError('usage.target-is-source', { path });
  if (target?.isDirectory()) throw unwritable(path, 'EISDIR');
  if (target !== null && !force) throw new CommandError('usage.target-exists', { path });
  if (target === null && !statOf(dirname(resolve(path)))?.isDirectory()) {
    throw unwritable(path, 'ENOENT');
  }
}

/** True when both paths name one file, existing or to be. */
export function isSameTarget(one: string, other: string): boolean {
  return placeOf(one) === placeOf(other);
}

/**
 * Writes all the files or none: each goes to a temporary name in its target's folder first; they are
 * renamed when all are complete. A reader never sees half a file.
 * @throws CommandError `target.unwritable`, with nothing left behind
 */
export function writeTargets(targets: readonly TargetFile[]): void {
  const written: { target: TargetFile; temporary: string; place: string }[] = [];
  const placed: string[] = [];
  let at = '';
  try {
    for (const target of targets) {
      at = target.path;
      const place = placeOf(target.path);
      const temporary = temporaryName(place);
      written.push({ target, temporary, place });
      writeWhole(temporary, target.content);
    }
    for (const { target, temporary, place } of written) {
      at = target.path;
      const isNew = statOf(place) === null;
      renameSync(temporary, place);
      if (isNew) placed.push(place);
    }
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    for (const place of placed) rmSync(place, { force: true });
    throw unwritable(at, error);
  }
}

/** Where a path leads in the end: replacing a symbolic link would leave the file behind it as it was. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const whole = resolve(path);
    try {
      return join(realpathSync(dirname(whole)), basename(whole));
    } catch {
      return whole;
    }
  }
}

/** In the same folder, so that renaming stays on one disk; hidden, so that nobody opens it. */
function temporaryName(place: string): string {
  return join(dirname(place), `.baophu-${randomBytes(6).toString('hex')}.tmp`);
}

function writeWhole(path: string, content: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < content.length;) at += writeSync(file, content, at);
    // A full disk or a network share may only say so here.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function unwritable(path: string, cause: unknown): CommandError {
  return new CommandError('target.unwritable', { path, reason: systemReason(cause) });
}
