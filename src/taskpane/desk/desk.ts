import { figuresOf } from '../../coverage/figures-of';
import type { Figures } from '../../coverage/figures';
import type { Language } from '../../locales/locale';
import { placeReports } from '../../report/ownership';
import type { ExistingSheet } from '../../report/ownership';
import { planReport, wantedSheets } from '../../report/plan-report';
import type { ReportOptions } from '../../report/report-options';
import type { SheetPlan } from '../../report/sheet-plan';
import type { FormulaInsertion, FormulaKind } from '../../session/formula-insertion';
import type { CellPlace } from '../../session/sheet-entry';
import type { FindingCode } from '../../sheets/finding';
import type { Grid } from '../../sheets/grid';
import { readWorkbook, UnknownGroupingError } from '../../sheets/read-workbook';
import type { ReadingOptions, WorkbookReading } from '../../sheets/reading';
import { proposeRepairs } from '../../sheets/repairs/propose-repairs';
import type { ProposedRepair, RepairKind } from '../../sheets/repairs/repair';
import { findingGroups, findingKey } from './finding-groups';
import { formulaPlace } from './formula-place';
import { GridTray } from './grid-tray';
import type { GridHead, GridRows } from './grid-tray';
import { previewReport } from './preview-report';
import { summariseReading } from './summarise-reading';
import type { ReadParts } from './summarise-reading';
import type {
  ListedFinding,
  PlannedSheet,
  ReadingChoices,
  ReadingSummary,
  ReportPreview,
} from './summary';

/**
 * Where sheets are read and reports are worked out: in a worker, or in the page where it is refused one.
 * It keeps the grids and what was read of them; only what the pane shows leaves it.
 */
export class Desk {
  readonly #tray = new GridTray();
  #read: Read | null = null;
  #ignored: ReadonlySet<string> = new Set();
  #language: Language = 'vi';
  #plans: Iterator<SheetPlan> | null = null;

  /** Sheets come in pieces, so that passing a large one holds up nobody. */
  beginSheets(heads: readonly GridHead[]): void {
    this.#read = null;
    this.#tray.begin(heads);
  }

  addRows(sheet: number, rows: GridRows): void {
    this.#tray.add(sheet, rows);
  }

  /** Reads the sheets that were given; not again where only ignored findings or the language differ. */
  read(choices: ReadingChoices, language: Language): ReadingSummary {
    const { source, groupBy, columns, headers } = choices;
    const asked = JSON.stringify([source, groupBy, columns, headers]);
    const read = this.#read?.asked === asked ? this.#read : this.#readBy(choices, asked);
    this.#read = read;
    this.#ignored = new Set(choices.ignored);
    this.#language = language;
    this.#plans = null;
    return summariseReading({ ...read, grids: this.#tray.grids, ignored: this.#ignored, language });
  }

  #readBy({ source, groupBy, columns, headers }: ReadingChoices, asked: string): Read {
    const { grids } = this.#tray;
    const whole = readGrouped(grids, { columns, headers }, groupBy);
    const chosen =
      source !== null && whole.reading.tables.some(({ sheet }) => sheet === source)
        ? readGrouped(grids, { columns, headers, sheets: [source] }, whole.groupBy).reading
        : whole.reading;
    const sheets = new Set(chosen.tables.map(({ sheet }) => sheet));
    return {
      asked,
      whole: whole.reading,
      chosen,
      figures: figuresOf(chosen.localities, chosen.asOf),
      repairs: proposeRepairs(
        grids.filter(({ sheet }) => sheets.has(sheet)),
        chosen,
      ),
      unknownGrouping: whole.groupBy === groupBy ? null : groupBy,
    };
  }

  /** All findings of a kind that are not ignored. */
  findings(code: FindingCode): readonly ListedFinding[] {
    const all = findingGroups(this.#reading.findings, this.#ignored, this.#language, Infinity);
    return all.find((group) => group.code === code)?.first ?? [];
  }

  repairs(kind: RepairKind): readonly ProposedRepair[] {
    return (this.#read?.repairs ?? []).filter((repair) => repair.kind === kind);
  }

  /** Where formulas go beside the table at the selected place; null: nowhere. */
  formulaPlace(place: CellPlace, kind: FormulaKind): FormulaInsertion | null {
    return formulaPlace(this.#read?.whole.tables ?? [], place, kind);
  }

  preview(options: ReportOptions): ReportPreview {
    return previewReport(this.#figures, options);
  }

  /** Decides where each sheet of the report goes, and gets ready to plan them. */
  place(existing: readonly ExistingSheet[], options: ReportOptions): readonly PlannedSheet[] {
    const figures = this.#figures;
    const wanted = wantedSheets(figures, options);
    const placements = placeReports(wanted, existing);
    const reading = {
      tables: this.#reading.tables,
      findings: this.#reading.findings.filter((one) => !this.#ignored.has(findingKey(one))),
    };
    const names = placements.map(({ name }) => name);
    this.#plans = planReport({ figures, reading, options, names });
    return placements.map((placement, index) => {
      const kind = wanted[index]?.kind ?? 'checks';
      const counts = {
        overview: figures.districts.length,
        district: figures.districts[index - 1]?.localities.length ?? 0,
        checks: reading.findings.length,
      };
      return { ...placement, kind, count: counts[kind] };
    });
  }

  /** The next sheet of the report; null after the last one. */
  nextPlan(): SheetPlan | null {
    const next = this.#plans?.next();
    return next === undefined || next.done === true ? null : next.value;
  }

  get #reading(): WorkbookReading {
    return this.#read?.chosen ?? emptyReading;
  }

  get #figures(): Figures {
    return this.#read?.figures ?? noFigures;
  }
}

/** What was read, and by which choices. */
interface Read extends Omit<ReadParts, 'grids' | 'ignored' | 'language'> {
  readonly asked: string;
}

const emptyReading: WorkbookReading = {
  asOf: null,
  tables: [],
  ignoredSheets: [],
  localities: [],
  findings: [],
};

const noFigures = figuresOf([], null);

/** A grouping that was remembered, and whose column is gone by now, is no reason to read nothing. */
function readGrouped(
  grids: readonly Grid[],
  options: ReadingOptions,
  groupBy: string | null,
): { readonly reading: WorkbookReading; readonly groupBy: string | null } {
  if (groupBy === null) return { reading: readWorkbook(grids, options), groupBy };
  try {
    return { reading: readWorkbook(grids, { ...options, groupBy }), groupBy };
  } catch (error) {
    if (!(error instanceof UnknownGroupingError)) throw error;
    return { reading: readWorkbook(grids, options), groupBy: null };
  }
}
