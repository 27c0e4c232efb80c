import { type ExistingSheet, isIntact, recordFormula, recordName } from '../report/ownership';
import { foldSheetName, isSheetName } from '../report/sheet-name';
import type { SheetPlan } from '../report/sheet-plan';
import { forgetCalculationChain } from './calculation-chain';
import { ContentTypes } from './content-types';
import { readExistingSheets } from './existing-sheets';
import { EditedPackage } from './edited-package';
import type { DeflateRaw } from './packed-part';
import { PlanCells } from './plan-cells';
import { Relationships } from './relationships';
import { removeDrawings, writeCharts } from './sheet-companions';
import { absoluteReference, quotedSheetName } from './sheet-formula';
import { sheetXml } from './sheet-part';
import { StylesPart } from './styles-part';
import { WorkbookPart } from './workbook-part';
import { WriteError } from './write-error';

export interface WriteOptions {
  /** Packs what is written, by what the platform has. Without it a library does, which works anywhere. */
  readonly deflateRaw?: DeflateRaw;
}

/**
 * Writes sheets into a workbook in place. A plan that bears the name of an untouched sheet of ours
 * rewrites it where it stands; the others are appended in the order of the plans. Every other part of
 * the package stays as it was: only the list of contents, the workbook with its relations, and the
 * styles (to which formats are appended) change.
 *
 * The workbook is not told to calculate when it opens: every formula has its value beside it, and a
 * workbook in manual calculation stays one.
 *
 * @param bytes An .xlsx or .xlsm file.
 * @param plans Each is done with before the next one is asked for.
 * @param existing What `readExistingSheets` says about these bytes, for callers that have asked.
 * @param options How to pack.
 * @returns The bytes of the new file; the same ones for the same input and way to pack.
 * @throws {WorkbookError} when the bytes are not a workbook in good order.
 * @throws {WriteError} `sheet-in-use` when a plan would overwrite a sheet that is
 * not ours, or that somebody has worked on; `invalid-plan`. Nothing is written then.
 */
export function writePlans(
  bytes: Uint8Array,
  plans: Iterable<SheetPlan>,
  existing: readonly ExistingSheet[] = readExistingSheets(bytes),
  { deflateRaw }: WriteOptions = {},
): Uint8Array {
  const writer = new PlanWriter(new EditedPackage(bytes, deflateRaw), existing);
  for (const plan of plans) writer.write(plan);
  return writer.finish();
}

/**
 * The same with a pause before each sheet and before the file is put together, for whoever shows progress
 * or may be told to stop.
 *
 * @param pause Told how many sheets are written; what it throws ends the work, and nothing is written.
 */
export async function writePlansInTurn(
  bytes: Uint8Array,
  plans: Iterable<SheetPlan>,
  existing: readonly ExistingSheet[],
  pause: (done: number) => Promise<void>,
): Promise<Uint8Array> {
  const writer = new PlanWriter(new EditedPackage(bytes), existing);
  let done = 0;
  for (const plan of plans) {
    await pause(done);
    writer.write(plan);
    done += 1;
  }
  await pause(done);
  return writer.finish();
}

/** Refuses, plan after plan, names that are not to be had. */
function nameCheck(existing: readonly ExistingSheet[]): (plan: SheetPlan) => void {
  const standing = new Map(existing.map((sheet) => [foldSheetName(sheet.name), sheet]));
  const planned = new Set<string>();
  return ({ name }) => {
    const folded = foldSheetName(name);
    if (!isSheetName(name)) {
      throw new WriteError('invalid-plan', `Excel does not accept “${name}” as a sheet's name.`);
    }
    if (planned.has(folded)) throw new WriteError('invalid-plan', `Two plans are named “${name}”.`);
    planned.add(folded);
    const sheet = standing.get(folded);
    if (sheet !== undefined && !(sheet.name === name && isIntact(sheet))) {
      throw new WriteError('sheet-in-use', `The sheet “${sheet.name}” is not ours to rewrite.`);
    }
  };
}

class PlanWriter {
  readonly #parts: EditedPackage;
  readonly #checkName: (plan: SheetPlan) => void;
  readonly #workbook: WorkbookPart;
  readonly #types: ContentTypes;
  readonly #styles: StylesPart;
  readonly #folder: string;
  readonly #rewritten = new Set<string>();

  constructor(parts: EditedPackage, existing: readonly ExistingSheet[]) {
    this.#parts = parts;
    this.#checkName = nameCheck(existing);
    this.#workbook = new WorkbookPart(parts);
    this.#types = new ContentTypes(parts);
    this.#styles = new StylesPart(parts, this.#workbook, this.#types);
    this.#folder = this.#workbook.path.replace(/[^/]*$/, '');
  }

  write(plan: SheetPlan): void {
    this.#checkName(plan);
    const cells = new PlanCells(plan);
    const position = this.#workbook.sheets.findIndex(({ name }) => name === plan.name);
    const known = this.#workbook.sheets[position]?.path;
    const path = known ?? this.#parts.freePath(`${this.#folder}worksheets/sheet`, '.xml');
    const former = known == null ? '' : new TextDecoder().decode(this.#parts.read(path));
    const relationships = new Relationships(this.#parts, path);
    removeDrawings(this.#parts, relationships);
    const drawing = writeCharts(this.#parts, this.#workbook, this.#types, plan, cells);
    const { relationships: types } = this.#workbook.dialect;
    const xml = sheetXml(plan, cells, this.#styles, this.#workbook.dialect, {
      codeName: /<(?:\w+:)?sheetPr\b[^>]*\scodeName="([^"]*)"/.exec(former)?.[1],
      selected: /<(?:\w+:)?sheetView\b[^>]*\stabSelected="(?:1|true)"/.test(former),
      printerRelation: relationships.ofType('/printerSettings')[0]?.id,
      drawingRelation:
        drawing === null ? undefined : relationships.add(`${types}/drawing`, drawing),
    });
    this.#parts.write(path, xml);
    this.#types.declare(path, 'worksheet');
    relationships.save();
    if (known == null) this.#workbook.append(plan.name, path);
    else this.#rewritten.add(plan.name);
    this.#defineNames(plan, cells, known == null ? this.#workbook.sheets.length - 1 : position);
  }

  finish(): Uint8Array {
    forgetCalculationChain(this.#parts, this.#workbook, this.#rewritten);
    this.#workbook.save();
    this.#styles.save();
    this.#types.save();
    return this.#parts.toBytes();
  }

  #defineNames(plan: SheetPlan, cells: PlanCells, position: number): void {
    const { kind, key, name, page } = plan;
    const rows = page.repeatRows;
    const record = recordFormula({ kind, key, name, fingerprint: cells.fingerprint() });
    this.#workbook.defineName(recordName, position, record, true);
    const area = page.printArea === null ? null : absoluteReference(name, page.printArea);
    this.#workbook.defineName('_xlnm.Print_Area', position, area, false);
    const titles = rows === undefined ? null : `${quotedSheetName(name)}!$${rows[0]}:$${rows[1]}`;
    this.#workbook.defineName('_xlnm.Print_Titles', position, titles, false);
  }
}
