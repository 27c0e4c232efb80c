import type { SheetEntry } from '../../session/sheet-entry';
import type { FileRefusal } from './file-channel';

/** What the page around the pane shows. */
export interface PageState {
  /** Of the file that is being opened; `null`: none is. */
  readonly opening: string | null;
  /** Why the last file could not be opened. */
  readonly refusal: { readonly name: string; readonly why: FileRefusal } | null;
  /** Name of the file that is open. */
  readonly name: string | null;
  readonly sheets: readonly SheetEntry[];
  /** Name of the sheet that is shown. */
  readonly shown: string | null;
  /** The cell with the cursor. */
  readonly cell: { readonly address: string; readonly text: string; readonly isFormula: boolean };
  readonly isUnsaved: boolean;
  readonly saving: 'no' | 'saving' | 'failed';
  /** Under which name it was saved last; `null` since it changed. */
  readonly savedAs: string | null;
  /** Another file that waits for the user to say what becomes of the open one. */
  readonly waiting: File | null;
  readonly isDraggedOver: boolean;
}

export const startState: PageState = {
  opening: null,
  refusal: null,
  name: null,
  sheets: [],
  shown: null,
  cell: { address: 'A1', text: '', isFormula: false },
  isUnsaved: false,
  saving: 'no',
  savedAs: null,
  waiting: null,
  isDraggedOver: false,
};
