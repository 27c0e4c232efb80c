import type { CellChange } from './cell-change';
import { changeWorkbook } from './change-workbook';
import { withFormerSheets } from './former-sheets';

/** What can be taken back, each of it once: the last one of its kind. */
export type ChangeKind = 'report' | 'repair' | 'formulas' | 'table';

/** By sheet. */
export type ChangedCells = ReadonlyMap<string, readonly CellChange[]>;

interface DoneChange {
  readonly kind: ChangeKind;
  /** The file before it. */
  readonly before: Uint8Array;
  /** Cells of the staff's sheets; `null` for a report, which leaves them alone. */
  readonly cells: ChangedCells | null;
  /** Sheets or cells, as they are named when they are taken back. */
  readonly places: readonly string[];
}

/** What was taken back. */
export type TakenBack = Pick<DoneChange, 'cells' | 'places'>;

/**
 * A file and what was done to it. Taking back the last thing gives the former bytes; taking back an
 * earlier one leaves those after it done.
 */
export class FileHistory {
  #bytes: Uint8Array;
  readonly #done: DoneChange[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Notes a change after which the file is `bytes`. The one of its kind before it stays for good. */
  note(change: Omit<DoneChange, 'before'>, bytes: Uint8Array): void {
    const former = this.#done.findIndex(({ kind }) => kind === change.kind);
    if (former >= 0) this.#done.splice(former, 1);
    this.#done.push({ ...change, before: this.#bytes });
    this.#bytes = bytes;
  }

  /** @returns `null` when there is nothing of the kind. */
  takeBack(kind: ChangeKind): TakenBack | null {
    const at = this.#done.findIndex((one) => one.kind === kind);
    const taken = this.#done[at];
    if (taken === undefined) return null;
    const later = this.#done.splice(at).slice(1);
    // What was done since, on files that never had it.
    let bytes = taken.before;
    for (const [index, change] of later.entries()) {
      this.#done.push({ ...change, before: bytes });
      const after = later[index + 1]?.before ?? this.#bytes;
      const since = later.slice(0, index + 1);
      bytes =
        taken.cells === null ? redone(bytes, change) : without(taken, taken.cells, since, after);
    }
    this.#bytes = bytes;
    return taken;
  }
}

/** After a report only cells can have changed: a second report takes the place of the first. */
function redone(bytes: Uint8Array, { cells }: DoneChange): Uint8Array {
  return cells === null ? bytes : changed(bytes, cells);
}

/** The file `after` with the taken change's sheets as they were before it, and what was done to them since. */
function without(
  taken: DoneChange,
  cells: ChangedCells,
  since: readonly DoneChange[],
  after: Uint8Array,
): Uint8Array {
  const sheets = [...cells.keys()];
  return since.reduce(
    (bytes, change) =>
      changed(bytes, new Map([...(change.cells ?? [])].filter(([name]) => sheets.includes(name)))),
    withFormerSheets(after, taken.before, sheets),
  );
}

function changed(bytes: Uint8Array, cells: ChangedCells): Uint8Array {
  return cells.size === 0
    ? bytes
    : changeWorkbook(bytes, { cells, sheets: [], calculate: true }).bytes;
}
