import { filePane as en } from '../../locales/en/file-pane';
import type { Language } from '../../locales/locale';
import { filePane as vi } from '../../locales/vi/file-pane';
import { openDesk } from '../desk/open-desk';
import type { PaneModel } from '../model/pane-model';
import { openPane } from '../start-pane';
import { FileSessionClient } from './file-session-client';
import type { FileListener } from './file-session-client';
import { openFilePort } from './open-port';

/** An open file, and the pane that works on it. */
export interface OpenFile {
  readonly session: FileSessionClient;
  readonly pane: PaneModel;
  /** Where the pane is shown. */
  readonly element: HTMLElement;
  /** Forgets the file, and ends whatever is being done with it. */
  readonly close: () => void;
}

/**
 * Opens a file, and the pane on it. Another one that is open stays as it is: each has workers of its own.
 *
 * @param bytes a file; `null` for a new workbook
 * @throws RefusedFile for bytes that are no workbook that can be read
 */
export async function openFile(
  bytes: Uint8Array | null,
  language: Language,
  version: string,
  listener: FileListener,
): Promise<OpenFile> {
  const port = openFilePort();
  let session: FileSessionClient;
  try {
    session = await FileSessionClient.open(port, bytes, listener);
  } catch (error) {
    port.close();
    throw error;
  }
  const desk = openDesk();
  const element = document.createElement('div');
  element.id = 'pane';
  const pane = openPane(
    {
      session,
      displayLanguage: language,
      version,
      hostLines: () => Promise.resolve([['host', 'file page']]),
      desk,
      warnsOfUndo: false,
      wording: { vi, en },
    },
    element,
  );
  const close = (): void => {
    pane.files?.close();
    session.close();
    desk.close();
  };
  return { session, pane, element, close };
}
