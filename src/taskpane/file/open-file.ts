import { filePane as en } from '../../locales/en/file-pane';
import type { Language } from '../../locales/locale';
import { filePane as vi } from '../../locales/vi/file-pane';
import type { DeskClient } from '../desk/desk-client';
import { openDesk } from '../desk/open-desk';
import type { PaneModel } from '../model/pane-model';
import { openPane } from '../start-pane';
import { FileSessionClient } from './file-session-client';
import type { FileListener } from './file-session-client';
import { openFilePort } from './open-port';
import type { FilePort } from './file-channel';

/** An open file, and the pane that works on it. */
export interface OpenFile {
  readonly session: FileSessionClient;
  readonly pane: PaneModel;
  /** Where the pane is shown. */
  readonly element: HTMLElement;
}

let port: FilePort | null = null;
let desk: DeskClient | null = null;

/**
 * Opens a file, and the pane on it. The one that was open before is forgotten.
 *
 * @throws RefusedFile for bytes that are no workbook that can be read
 */
export async function openFile(
  bytes: Uint8Array,
  language: Language,
  version: string,
  listener: FileListener,
): Promise<OpenFile> {
  // One worker for all files: the former file makes room for the next one.
  port ??= openFilePort();
  const session = await FileSessionClient.open(port, bytes, listener);
  desk ??= openDesk();
  const element = document.createElement('div');
  element.id = 'pane';
  const pane = openPane(
    {
      session,
      displayLanguage: language,
      version,
      desk,
      warnsOfUndo: false,
      wording: { vi, en },
    },
    element,
  );
  return { session, pane, element };
}
