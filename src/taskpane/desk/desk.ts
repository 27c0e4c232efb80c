import { figuresOf } from '../../coverage/figures-of';
import type { Figures } from '../../coverage/figures';
import type { Language } from '../../locales/locale';
import type { SharingWish } from '../../coverage/sharing';
import { attentionRows } from '../../report/attention';
import { paceFindings } from '../../report/pace-findings';
import { paceTables } from '../../report/pace-tables';
import { placeReports, typedEntries } from '../../report/ownership';
import type { ExistingSheet } from '../../report/ownership';
import { planReport, wantedSheets } from '../../report/plan-report';
import { defaultReportOptions } from '../../report/report-options';
import type { ReportOptions } from '../../report/report-options';
import type { SheetPlan } from '../../report/sheet-plan';
import type { FormulaInsertion, FormulaKind } from '../../session/formula-insertion';
import type { CellPlace } from '../../session/sheet-entry';
import type { Finding, FindingCode } from '../../sheets/finding';
import { FileCollection } from '../../sheets/files/file-collection';
import { readKeptTable } from '../../sheets/kept/kept-table';
import { rowsOfText } from '../../sheets/files/list-text';
import { localitiesOfRows, localitiesOfWorkbook } from '../../sheets/files/locality-list';
import { readingOfFiles } from '../../sheets/files/reading-of-files';
import type { FileOutcome } from '../../sheets/files/reading-of-files';
import type { PlaceName } from '../../sheets/periods/comparison';
import type { WorkbookReading } from '../../sheets/reading';
import { proposeRepairs } from '../../sheets/repairs/propose-repairs';
import type { ProposedRepair, RepairKind } from '../../sheets/repairs/repair';
import { chosenReading, knownSheets, readGrouped } from './chosen-reading';
import { findingGroups, findingKey } from './finding-groups';
import { formulaPlace } from './formula-place';
import { GridTray } from './grid-tray';
import type { GridHead, GridRows } from './grid-tray';
import { plannedKeeping, previewKeeping } from './keeping';
import type { KeepingPreview, PlannedKeeping } from './keeping';
import { previewReport } from './preview-report';
import { planSharing, previewSharing } from './sharing';
import type { SharingPreview } from './sharing';
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
  readonly #fileTray = new GridTray();
  /** Files that are reported together instead of the workbook; `null`: the workbook. */
  #files: GroupedFiles | null = null;
  #newFiles: GroupedFiles = { collection: new FileCollection(), groupBy: null };
  #expected: readonly PlaceName[] = [];
  #ignored: ReadonlySet<string> = new Set();
  #options: ReportOptions = defaultReportOptions;
  #plans: Iterator<SheetPlan> | null = null;

  /** Sheets come in pieces, so that passing a large one holds up nobody. */
  beginSheets(heads: readonly GridHead[]): void {
    this.#read = null;
    this.#tray.begin(heads);
  }

  addRows(sheet: number, rows: GridRows): void {
    this.#tray.add(sheet, rows);
  }

  /**
   * Files come one after another; they count once all of them have come.
   *
   * @param beside names of those that are there already, which stay
   * @param groupBy header of the column that all are grouped by; those that stay have been
   */
  beginFiles(beside: readonly string[], groupBy: string | null): void {
    const files = new FileCollection(this.#files?.collection);
    const gone = files.outcomes.filter(({ file }) => !beside.includes(file));
    for (const { file } of gone) files.remove(file);
    this.#newFiles = { collection: files, groupBy };
  }

  beginFile(heads: readonly GridHead[]): void {
    this.#fileTray.begin(heads);
  }

  addFileRows(sheet: number, rows: GridRows): void {
    this.#fileTray.add(sheet, rows);
  }

  /** Recognises the file whose sheets have come, and forgets its cells. */
  endFile(file: string, content: string): FileOutcome['kind'] {
    const { collection, groupBy } = this.#newFiles;
    const options = groupBy === null ? {} : { groupBy };
    const { kind } = collection.add(file, content, this.#fileTray.grids, options);
    this.#fileTray.begin([]);
    return kind;
  }

  refuseFile(file: string, reason: string): void {
    this.#newFiles.collection.refuse(file, reason);
  }

  /** The files that have come are reported together from now on. */
  useFiles(): void {
    this.#files = this.#newFiles;
    this.#read = null;
  }

  /** Those in the file whose sheets have come are to be in the report; how many. With nobody in it nothing changes. */
  expectFile(): number {
    const places = localitiesOfWorkbook(this.#fileTray.grids);
    this.#fileTray.begin([]);
    return this.#expect(places);
  }

  /** The same of a list that is text. */
  expectText(bytes: Uint8Array): number {
    return this.#expect(localitiesOfRows(rowsOfText(bytes)));
  }

  expectNobody(): void {
    this.#expected = [];
    this.#read = null;
  }

  removeFile(file: string): void {
    this.#files?.collection.remove(file);
    this.#read = null;
  }

  /** The workbook is reported again. */
  leaveFiles(): void {
    this.#files = null;
    this.expectNobody();
  }

  /** Reads the sheets that were given; not again where only the report's options or ignored findings differ. */
  read(choices: ReadingChoices, options: ReportOptions): ReadingSummary {
    const { source, groupBy, columns, headers, periods, ignored } = choices;
    const asked = JSON.stringify([source, groupBy, columns, headers, periods]);
    const read =
      this.#read?.asked === asked
        ? this.#read
        : this.#files === null
          ? this.#readBy(choices, asked)
          : this.#readFiles(this.#files, choices, asked);
    this.#read = read;
    this.#ignored = new Set(ignored);
    this.#options = options;
    this.#plans = null;
    return summariseReading({
      ...read,
      grids: this.#files === null ? this.#tray.grids : [],
      findings: this.#findings,
      ignored: this.#ignored,
      language: options.language,
    });
  }

  #readBy(choices: ReadingChoices, asked: string): Read {
    const { grids } = this.#tray;
    const periods = knownSheets(choices, grids);
    const { whole, chosen, unknownGrouping } = chosenReading(grids, { ...choices, periods });
    const sheets = new Set(chosen.tables.map(({ sheet }) => sheet));
    return {
      asked,
      whole,
      chosen,
      periods,
      figures: figuresOf(chosen.localities, chosen.asOf, chosen.groupedBy),
      repairs: proposeRepairs(
        grids.filter(({ sheet }) => sheets.has(sheet)),
        chosen,
      ),
      unknownGrouping,
    };
  }

  /** What the user says of sheets and columns is about the workbook: of files, only answers about names count. */
  #readFiles(
    { collection, groupBy }: GroupedFiles,
    { periods }: ReadingChoices,
    asked: string,
  ): Read {
    const { matches, shares } = periods;
    const answers = {
      ...(matches !== undefined && { matches }),
      ...(shares !== undefined && { shares }),
    };
    const kept = this.#tray.grids.flatMap((grid) => readKeptTable(grid) ?? []);
    const { reading, unknownGrouping } = readGrouped(groupBy, (grouping) =>
      readingOfFiles(collection.outcomes, this.#expected, { periods: answers, ...grouping }, kept),
    );
    return {
      asked,
      whole: reading,
      chosen: reading,
      periods: answers,
      figures: figuresOf(reading.localities, reading.asOf, reading.groupedBy),
      repairs: [],
      unknownGrouping,
    };
  }

  /** All findings of a kind that are not ignored. */
  findings(code: FindingCode): readonly ListedFinding[] {
    const all = findingGroups(this.#findings, this.#ignored, this.#options.language, Infinity);
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
    return previewReport(this.#figures, this.#fromBaseline(options));
  }

  /** Decides where each sheet of the report goes, and gets ready to plan them. */
  place(existing: readonly ExistingSheet[], asked: ReportOptions): readonly PlannedSheet[] {
    const figures = this.#figures;
    const options = this.#fromBaseline(asked);
    const wanted = wantedSheets(figures, options);
    const placements = placeReports(wanted, existing);
    const shown = this.#reading.findings.filter((one) => !this.#ignored.has(findingKey(one)));
    const names = placements.map(({ name }) => name);
    const reading = { ...this.#reading, findings: shown };
    const entries = typedEntries(existing);
    this.#plans = planReport({ figures, reading, options, names, entries });
    const deadlines = paceTables(figures, options).map(({ milestone }) => milestone.date);
    return placements.map((placement, index) => {
      const kind = wanted[index]?.kind ?? 'checks';
      const counts = {
        overview: figures.districts.length,
        district: figures.districts[index - 1]?.localities.length ?? 0,
        periods: figures.earlier.length,
        pace: new Set(deadlines).size,
        attention: options.attention ? attentionRows(figures, options).length : 0,
        checks: shown.length + paceFindings(figures, options).length,
      };
      return { ...placement, kind, count: counts[kind] };
    });
  }

  /** A plan shared out, as the pane shows it. */
  shareOut(wish: SharingWish, { language }: ReportOptions): SharingPreview {
    return previewSharing(this.#figures, wish, language);
  }

  planSharing(
    wish: SharingWish,
    existing: readonly ExistingSheet[],
    options: ReportOptions,
  ): SheetPlan {
    return planSharing(this.#figures, this.#reading.tables, wish, existing, options);
  }

  /** What keeping this period's figures comes to. */
  keeping(language: Language): KeepingPreview {
    return previewKeeping(this.#reading, language);
  }

  planKeeping(existing: readonly ExistingSheet[], language: Language): PlannedKeeping {
    return plannedKeeping(this.#reading, existing, language);
  }

  /** The next sheet of the report; null after the last one. */
  nextPlan(): SheetPlan | null {
    const next = this.#plans?.next();
    return next === undefined || next.done === true ? null : next.value;
  }

  #expect(places: readonly PlaceName[]): number {
    if (places.length > 0) {
      this.#expected = places;
      this.#read = null;
    }
    return places.length;
  }

  /** Those of the sheets, and what the deadlines show. */
  get #findings(): readonly Finding[] {
    const pace = paceFindings(this.#figures, this.#fromBaseline(this.#options));
    return [...this.#reading.findings, ...pace];
  }

  /** A baseline that the user took from a sheet is of that sheet's date. */
  #fromBaseline(options: ReportOptions): ReportOptions {
    const { comparison } = this.#reading;
    const baseline = comparison?.periods.find(({ uses }) => uses.includes('baseline'));
    return { ...options, periodStart: options.periodStart ?? baseline?.asOf ?? null };
  }

  get #reading(): WorkbookReading {
    return this.#read?.chosen ?? emptyReading;
  }

  get #figures(): Figures {
    return this.#read?.figures ?? noFigures;
  }
}

interface GroupedFiles {
  readonly collection: FileCollection;
  /** Header of the column that each of them was read by; `null`: districts. */
  readonly groupBy: string | null;
}

/** What was read, and by which choices. */
interface Read extends Omit<ReadParts, 'grids' | 'findings' | 'ignored' | 'language'> {
  readonly asked: string;
}

const emptyReading: WorkbookReading = {
  asOf: null,
  groupedBy: null,
  tables: [],
  ignoredSheets: [],
  localities: [],
  comparison: null,
  mergers: [],
  kept: [],
  findings: [],
};

const noFigures = figuresOf([], null);
