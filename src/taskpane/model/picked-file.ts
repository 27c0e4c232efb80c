import { largestFile } from '../../sheets/files/file-collection';
import type { Grid } from '../../sheets/grid';
import type { FilePort } from '../file/file-channel';
import { FileSessionClient, RefusedFile } from '../file/file-session-client';
import type { FileListener } from '../file/file-session-client';
import { problemOf } from './pane-work';

/** A file of the machine that the user has picked. Nothing is read before its turn comes. */
export interface PickedFile {
  /** With the folders below the one that was picked, with `/`; the name alone for a file that was picked itself. */
  readonly path: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const silent: FileListener = { shown: () => undefined, changed: () => undefined };

export interface ReadFile {
  /** The same for files of the same bytes. */
  readonly content: string;
  readonly grids: readonly Grid[];
}

export interface UnreadFile {
  readonly reason: string;
  /** It was looked at and is no workbook that can be read. */
  readonly isRefused: boolean;
}

/** The sheets of a file, or why it has none. */
export async function gridsOf(port: FilePort, file: PickedFile): Promise<ReadFile | UnreadFile> {
  if (file.size > largestFile) return { reason: 'oversized', isRefused: true };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { reason: 'inaccessible', isRefused: true };
  }
  try {
    const client = await FileSessionClient.open(port, bytes, silent);
    return { content: client.content, grids: await client.readSheets() };
  } catch (error) {
    if (error instanceof RefusedFile) return { reason: error.refusal.code, isRefused: true };
    const isTooLarge = problemOf(error).code === 'too-large';
    return { reason: isTooLarge ? 'oversized' : 'unexpected', isRefused: false };
  }
}
