import type { Language } from '../../locales/locale';
import type { PlanParagraph } from '../../report/sheet-plan';
import type { FormulaKind } from '../../session/formula-insertion';
import type { ProblemCode } from '../../session/problem';
import type { Progress } from '../../session/progress';
import type { SelfCheckReport } from '../../session/self-check';
import type { Recovered, Undone, WrittenReport } from '../../session/written-report';
import type { FindingCode } from '../../sheets/finding';
import type { ProposedRepair, RepairKind } from '../../sheets/repairs/repair';
import type { KeepingPreview } from '../desk/keeping';
import type { SharingPreview } from '../desk/sharing';
import type { ListedFinding, PlannedSheet, ReadingSummary, ReportPreview } from '../desk/summary';
import type { PaneChoices } from './choices';

export const steps = ['source', 'check', 'report'] as const;
export type Step = (typeof steps)[number];

/** What went wrong, as far as it may be told to support. */
export interface PaneProblem {
  readonly code: ProblemCode;
  readonly unchanged: boolean;
  readonly details: Readonly<Record<string, string>>;
}

/** Something that was done and is said once. */
export type Notice =
  | { readonly kind: 'recovered'; readonly recovered: Recovered }
  | {
      readonly kind: 'undone';
      readonly what: 'report' | 'repair' | 'formulas' | 'keeping';
      readonly undone: Undone;
    }
  | { readonly kind: 'repaired'; readonly cells: number; readonly skipped: number }
  | { readonly kind: 'formulas'; readonly formula: FormulaKind; readonly place: string }
  | { readonly kind: 'no-formula-place'; readonly formula: FormulaKind; readonly sheet: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'copied'; readonly what: CopyKind }
  | { readonly kind: 'header-marked'; readonly sheet: string; readonly found: boolean };

export type CopyKind = 'word' | 'chat' | 'narrative' | 'picture' | 'details';

export interface RepairPreview {
  readonly kind: RepairKind;
  readonly repairs: readonly ProposedRepair[];
}

export interface RunState {
  readonly progress: Progress;
  /** The user has asked to stop, and what was begun is being taken back. */
  readonly isStopping: boolean;
}

export interface DoneReport {
  readonly written: WrittenReport;
  readonly sheets: readonly PlannedSheet[];
  /** The narrative as it was written, with the cell of each figure. */
  readonly narrative: readonly PlanParagraph[];
}

/** Figures that were kept on a sheet. */
export interface KeptFigures {
  readonly sheet: string;
  /** ISO date. */
  readonly asOf: string;
  readonly rows: number;
  /** The sheet was made for them. */
  readonly isNew: boolean;
}

/** A picture of a sheet: a PNG in base64, null where this Excel draws none. */
export interface PictureState {
  readonly sheet: string;
  readonly png: string | null;
  /** The clipboard was refused: it is to be copied by hand. */
  readonly isByHand: boolean;
}

/** A text that could not be put on the clipboard: shown selected, for the user to copy. */
export interface CopyBox {
  readonly kind: CopyKind;
  readonly text: string;
}

/** A list of those who were to send a file. */
export interface ExpectedList {
  /** Of the file or the sheet that it is from. */
  readonly name: string;
  /** Localities on it. */
  readonly count: number;
}

/** Files that have been added, and how far they are read. */
export interface FilesState {
  /** What the list calls them, in its order. */
  readonly names: readonly string[];
  /** Header of the column that they are grouped by; `null`: districts. */
  readonly groupBy: string | null;
  /** Those that are being read; `null` when all have been. */
  readonly reading: {
    readonly done: number;
    readonly total: number;
    readonly name: string;
    readonly isStopping: boolean;
  } | null;
}

export interface PaneState {
  readonly language: Language;
  readonly step: Step;
  readonly phase: 'starting' | 'reading' | 'ready';
  /** Of the reading. */
  readonly progress: Progress | null;
  readonly isWaitingForCell: boolean;
  readonly problem: PaneProblem | null;
  readonly notice: Notice | null;
  readonly reading: ReadingSummary | null;
  /** Staff sheets that have changed since they were read. */
  readonly changedSheets: readonly string[];
  /** Files of the machine that are reported together; `null`: the workbook is reported. */
  readonly files: FilesState | null;
  /** Who was to send one of them; `null`: nobody has listed them. */
  readonly expected: ExpectedList | null;
  /** Name of the file or sheet in which no list could be read. */
  readonly refusedList: string | null;
  readonly choices: PaneChoices;
  /** Kinds of findings of which all are listed. */
  readonly allFindings: Readonly<Partial<Record<FindingCode, readonly ListedFinding[]>>>;
  readonly repair: RepairPreview | null;
  readonly isRepairing: boolean;
  readonly canUndoRepair: boolean;
  readonly canUndoFormulas: boolean;
  readonly preview: ReportPreview | null;
  readonly asksBeforeRun: boolean;
  readonly asksBeforeCheck: boolean;
  /** What the last self-check found. */
  readonly selfCheck: SelfCheckReport | null;
  readonly run: RunState | null;
  readonly done: DoneReport | null;
  /** A plan shared out by the choices as they are. */
  readonly sharing: SharingPreview | null;
  /** The sheet that it was written to, while it can be taken back. */
  readonly sharedSheet: string | null;
  /** What keeping this period comes to; null until somebody asks. */
  readonly keeping: KeepingPreview | null;
  /** The period is kept already: whether it may be replaced is being asked. */
  readonly asksToReplace: boolean;
  /** What was kept, while it can be taken back. */
  readonly kept: KeptFigures | null;
  readonly copyBox: CopyBox | null;
  readonly picture: PictureState | null;
  /** Place in `pasting.messages` of the next message to copy. */
  readonly nextMessage: number;
}
