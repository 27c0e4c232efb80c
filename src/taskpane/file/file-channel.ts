import type { Progress } from '../../session/progress';
import type { Session } from '../../session/session';
import type { GridHead, GridRows } from '../desk/grid-tray';
import type { PaneProblem } from '../model/pane-state';
import type { Port } from '../worker-port';

/** What is asked about the file: what a session does, and the file itself. */
export type FileMethod = Exclude<keyof Session, 'watch'> | 'open' | 'file';

/** What passes to where the file is worked on. */
export type FileRequest =
  | { readonly id: number; readonly method: FileMethod; readonly parameters: readonly unknown[] }
  /** The user wants it stopped. */
  | { readonly id: number; readonly method: 'stop' };

/** What comes back: a result or a failure, once, and before it how far the work is, and sheets in pieces. */
export type FileAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'heads'; readonly heads: readonly GridHead[] }
  | { readonly id: number; readonly kind: 'rows'; readonly sheet: number; readonly rows: GridRows }
  | { readonly id: number; readonly kind: 'result'; readonly result: unknown }
  | { readonly id: number; readonly kind: 'problem'; readonly problem: PaneProblem }
  | { readonly id: number; readonly kind: 'refusal'; readonly refusal: FileRefusal };

/** Why a file cannot be opened: a code of a `WorkbookError`, or `unreadable`, and its particulars. */
export interface FileRefusal {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Carries requests to where the file is worked on, and answers back. */
export type FilePort = Port<FileRequest, FileAnswer>;
