import type { CellChange, LeftCell } from './cell-change';
import { forgetCalculationChain } from './calculation-chain';
import { ContentTypes } from './content-types';
import { EditedPackage } from './edited-package';
import { LookFormats } from './look-formats';
import type { WriteOptions } from './plan-writer';
import type { PlainSheet } from './plain-sheet';
import { plainSheetXml } from './plain-sheet-xml';
import { Relationships } from './relationships';
import { removeDrawings, writeCharts } from './sheet-companions';
import { editedSheet } from './sheet-edit';
import { absoluteReference, quotedSheetName } from './sheet-formula';
import { StylesPart } from './styles-part';
import { WorkbookPart } from './workbook-part';
import { WriteError } from './write-error';

export interface WorkbookChanges {
  /** Cells of sheets that the workbook has, by the sheets' names. */
  readonly cells: ReadonlyMap<string, readonly CellChange[]>;
  /** Whole sheets. One that bears the name of a sheet of the workbook takes its place. */
  readonly sheets: readonly PlainSheet[];
  /** True when Excel is to calculate all formulas as it opens the file: values beside them may be old. */
  readonly calculate?: boolean;
}

export interface ChangedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells that stayed as they are, because one formula fills them together with others. */
  readonly left: readonly LeftCell[];
}

/**
 * Changes a workbook in place: cells of its sheets, and whole sheets. Of a sheet whose cells change,
 * everything else is copied as it is written; every other part of the package is copied as it is packed.
 * Formats are appended, never renumbered.
 *
 * Excel is not told to calculate unless `calculate` says so: give every cell whose value has changed, those
 * of formulas as well (`result`).
 *
 * @param bytes An .xlsx or .xlsm file.
 * @throws {WorkbookError} when the bytes are not a workbook in good order.
 * @throws {WriteError} `invalid-plan` for cells of a sheet that there is not. Nothing is written then.
 */
export function changeWorkbook(
  bytes: Uint8Array,
  changes: WorkbookChanges,
  { deflateRaw }: WriteOptions = {},
): ChangedWorkbook {
  const changer = new WorkbookChanger(new EditedPackage(bytes, deflateRaw));
  for (const [name, cells] of changes.cells) changer.changeCells(name, cells);
  for (const sheet of changes.sheets) changer.writeSheet(sheet);
  if (changes.calculate === true) changer.calculateOnLoad();
  return changer.finish();
}

class WorkbookChanger {
  readonly #parts: EditedPackage;
  readonly #workbook: WorkbookPart;
  readonly #types: ContentTypes;
  readonly #styles: StylesPart;
  readonly #formats: LookFormats;
  readonly #folder: string;
  readonly #formulasChanged = new Set<string>();
  readonly #left: LeftCell[] = [];

  constructor(parts: EditedPackage) {
    this.#parts = parts;
    this.#workbook = new WorkbookPart(parts);
    this.#types = new ContentTypes(parts);
    this.#styles = new StylesPart(parts, this.#workbook, this.#types);
    this.#formats = new LookFormats(this.#styles);
    this.#folder = this.#workbook.path.replace(/[^/]*$/, '');
  }

  changeCells(name: string, cells: readonly CellChange[]): void {
    if (cells.length === 0) return;
    const sheet = this.#workbook.sheets.find((each) => each.name === name && each.isWorksheet);
    if (sheet?.path == null) {
      throw new WriteError('invalid-plan', `There is no sheet “${name}” to change cells of.`);
    }
    const { xml, left, formulasChanged } = editedSheet(
      this.#parts.read(sheet.path),
      sheet.path,
      cells,
      { formats: this.#formats, date1904: this.#workbook.date1904 },
    );
    this.#parts.write(sheet.path, xml);
    if (formulasChanged) this.#formulasChanged.add(name);
    this.#left.push(...left.map(({ row, column }) => ({ sheet: name, row, column })));
  }

  writeSheet(sheet: PlainSheet): void {
    const position = this.#workbook.sheets.findIndex(({ name }) => name === sheet.name);
    const known = this.#workbook.sheets[position]?.path ?? null;
    const path = known ?? this.#parts.freePath(`${this.#folder}worksheets/sheet`, '.xml');
    const former = known === null ? '' : new TextDecoder().decode(this.#parts.read(path));
    const relationships = new Relationships(this.#parts, path);
    removeDrawings(this.#parts, relationships);
    for (const { id } of relationships.ofType('/hyperlink')) relationships.remove(id);
    const drawing = writeCharts(
      this.#parts,
      this.#workbook,
      this.#types,
      sheet,
      valuesOf(sheet.cells),
    );
    const { relationships: types } = this.#workbook.dialect;
    const linkRelations = new Map(
      sheet.links.flatMap(({ cell, address }) =>
        address === undefined
          ? []
          : [[cell, relationships.addExternal(`${types}/hyperlink`, address)] as const],
      ),
    );
    const xml = plainSheetXml(sheet, this.#styles, this.#workbook.dialect, {
      codeName: /<(?:\w+:)?sheetPr\b[^>]*\scodeName="([^"]*)"/.exec(former)?.[1],
      selected: /<(?:\w+:)?sheetView\b[^>]*\stabSelected="(?:1|true)"/.test(former),
      printerRelation: relationships.ofType('/printerSettings')[0]?.id,
      drawingRelation:
        drawing === null ? undefined : relationships.add(`${types}/drawing`, drawing),
      linkRelations,
      formats: this.#formats,
    });
    this.#parts.write(path, xml);
    this.#types.declare(path, 'worksheet');
    relationships.save();
    if (known === null) this.#workbook.append(sheet.name, path, sheet.state);
    else this.#formulasChanged.add(sheet.name);
    this.#defineNames(sheet, known === null ? this.#workbook.sheets.length - 1 : position);
  }

  calculateOnLoad(): void {
    this.#workbook.calculateOnLoad();
  }

  finish(): ChangedWorkbook {
    forgetCalculationChain(this.#parts, this.#workbook, this.#formulasChanged);
    this.#workbook.save();
    this.#styles.save();
    this.#types.save();
    return { bytes: this.#parts.toBytes(), left: this.#left };
  }

  #defineNames({ name, names, page }: PlainSheet, position: number): void {
    const { printArea, repeatRows, repeatColumns } = page;
    const wanted = new Set(names.map((each) => each.name.toLowerCase()));
    for (const known of this.#workbook.namesOf(position)) {
      if (!known.startsWith('_xlnm.') && !wanted.has(known)) {
        this.#workbook.defineName(known, position, null, false);
      }
    }
    for (const each of names) {
      this.#workbook.defineName(each.name, position, each.refersTo, each.hidden);
    }
    const area = printArea === undefined ? null : absoluteReference(name, printArea);
    this.#workbook.defineName('_xlnm.Print_Area', position, area, false);
    const quoted = quotedSheetName(name);
    const titles = [
      ...(repeatColumns === undefined ? [] : [`${quoted}!$${repeatColumns.join(':$')}`]),
      ...(repeatRows === undefined ? [] : [`${quoted}!$${repeatRows.join(':$')}`]),
    ].join(',');
    const refersTo = titles === '' ? null : titles;
    this.#workbook.defineName('_xlnm.Print_Titles', position, refersTo, false);
  }
}

function valuesOf(cells: readonly CellChange[]): {
  valueAt(row: number, column: number): string | number | null;
} {
  const values = new Map(
    cells.map(({ row, column, content }) => [`${row},${column}`, content?.value]),
  );
  return {
    valueAt(row, column) {
      const value = values.get(`${row},${column}`);
      return typeof value === 'string' || typeof value === 'number' ? value : null;
    },
  };
}
