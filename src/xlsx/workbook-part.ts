import type { Document, Element } from '@xmldom/xmldom';
import { type Dialect, strict, transitional } from './dialect';
import type { EditedPackage } from './edited-package';
import { Relationships } from './relationships';
import { BinaryFormatError, DamagedWorkbookError } from './workbook-error';
import {
  child,
  children,
  elementAfter,
  insert,
  parseXml,
  rootOf,
  serializeXml,
} from './xml-document';

/** A sheet of any type (worksheet, chart sheet …) as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly id: number;
  /** Its part; `null` when the workbook's relations do not lead to one. */
  readonly path: string | null;
  /** False for chart sheets and dialogs. */
  readonly isWorksheet: boolean;
}

/** A defined name. */
interface SheetName {
  readonly element: Element;
  /** In small letters. */
  readonly name: string;
  /** Of its sheet, from 0; -1 for a name of the whole workbook. */
  readonly position: number;
}

/** The workbook's own part: its list of sheets and its names. */
export class WorkbookPart {
  readonly path: string;
  readonly dialect: Dialect;
  readonly relationships: Relationships;
  readonly sheets: ListedSheet[];
  /** In the order of the part. */
  readonly #names: SheetName[];
  readonly #parts: EditedPackage;
  readonly #document: Document;
  readonly #root: Element;
  #changed = false;

  /**
   * @throws {BinaryFormatError} It is an .xlsb.
   * @throws {DamagedWorkbookError} There is no workbook where one should be.
   */
  constructor(parts: EditedPackage) {
    this.#parts = parts;
    const path =
      new Relationships(parts, '').ofType('/officeDocument')[0]?.path ?? 'xl/workbook.xml';
    if (/\.bin$/i.test(path)) throw new BinaryFormatError();
    this.path = path;
    this.#document = parseXml(parts.read(path), path);
    this.#root = rootOf(this.#document, path);
    this.dialect = this.#root.namespaceURI === strict.main ? strict : transitional;
    if (this.#root.localName !== 'workbook' || this.#root.namespaceURI !== this.dialect.main) {
      throw new DamagedWorkbookError(path);
    }
    this.relationships = new Relationships(parts, path);
    this.sheets = this.#listSheets();
    this.#names = this.#listNames();
  }

  /**
   * Adds a worksheet after the last sheet.
   *
   * @param state `hidden` or `veryHidden`; absent: it can be seen.
   */
  append(name: string, path: string, state?: string): ListedSheet {
    const list = child(this.#root, 'sheets');
    if (list === null) throw new DamagedWorkbookError(this.path);
    const id = Math.max(0, ...this.sheets.map((sheet) => sheet.id)) + 1;
    const relation = this.relationships.add(`${this.dialect.relationships}/worksheet`, path);
    const element = insert(list, [
      'sheet',
      { name, sheetId: String(id), ...(state !== undefined && { state }) },
    ]);
    const prefix = this.#root.lookupPrefix(this.dialect.relationships) ?? 'r';
    element.setAttributeNS(this.dialect.relationships, `${prefix}:id`, relation);
    const sheet = { name, id, path, isWorksheet: true };
    this.sheets.push(sheet);
    this.#changed = true;
    return sheet;
  }

  /** True when dates count from 1904. */
  get date1904(): boolean {
    const value = child(this.#root, 'workbookPr')?.getAttribute('date1904') ?? '';
    return /^(1|true|on)$/.test(value);
  }

  /** Names that belong to the sheet at this position (from 0), in small letters. */
  namesOf(position: number): readonly string[] {
    return this.#names.filter((known) => known.position === position).map(({ name }) => name);
  }

  /** What a name of the sheet at this position (from 0) refers to; `null` when it has none so named. */
  definedName(name: string, position: number): string | null {
    return this.#find(name, position)?.element.textContent ?? null;
  }

  /** Defines, changes or (with `null`) removes a name of the sheet at this position (from 0). */
  defineName(name: string, position: number, refersTo: string | null, hidden: boolean): void {
    const known = this.#find(name, position);
    if (refersTo === null) {
      if (known === undefined) return;
      this.#names.splice(this.#names.indexOf(known), 1);
      known.element.parentNode?.removeChild(known.element);
      this.#changed = true;
      return;
    }
    const { element } = known ?? this.#insertName(name, position);
    // LibreOffice forgets that a name was hidden.
    const shows = !/^(1|true)$/.test(element.getAttribute('hidden') ?? '');
    if (element.textContent === refersTo && shows !== hidden) return;
    element.textContent = refersTo;
    if (hidden) element.setAttribute('hidden', '1');
    this.#changed = true;
  }

  /** Excel calculates every formula when it opens the workbook, also one that is calculated by hand. */
  calculateOnLoad(): void {
    const properties =
      child(this.#root, 'calcPr') ??
      insert(
        this.#root,
        ['calcPr', {}],
        // CT_Workbook (ECMA-376 part 1, 18.2.27) puts it right after these.
        elementAfter(this.#root, [
          'sheets',
          'functionGroups',
          'externalReferences',
          'definedNames',
        ]),
      );
    if (properties.getAttribute('fullCalcOnLoad') === '1') return;
    properties.setAttribute('fullCalcOnLoad', '1');
    this.#changed = true;
  }

  save(): void {
    if (this.#changed) this.#parts.write(this.path, serializeXml(this.#document));
    this.relationships.save();
  }

  #listSheets(): ListedSheet[] {
    const targets = new Map(this.relationships.all().map((relation) => [relation.id, relation]));
    const list = child(this.#root, 'sheets');
    return (list === null ? [] : children(list, 'sheet')).map((element) => {
      const relation = targets.get(element.getAttributeNS(this.dialect.relationships, 'id') ?? '');
      return {
        name: element.getAttribute('name') ?? '',
        id: Number(element.getAttribute('sheetId')),
        path: relation?.path ?? null,
        isWorksheet: relation?.type.endsWith('/worksheet') ?? false,
      };
    });
  }

  #listNames(): SheetName[] {
    const list = child(this.#root, 'definedNames');
    return (list === null ? [] : children(list, 'definedName')).map((element) => ({
      element,
      name: (element.getAttribute('name') ?? '').toLowerCase(),
      position: Number(element.getAttribute('localSheetId') ?? -1),
    }));
  }

  #find(name: string, position: number): SheetName | undefined {
    const wanted = name.toLowerCase();
    return this.#names.find((known) => known.position === position && known.name === wanted);
  }

  /** Excel keeps the names in alphabetical order, those of one spelling in the order of the sheets. */
  #insertName(spelling: string, position: number): SheetName {
    const list =
      child(this.#root, 'definedNames') ??
      insert(
        this.#root,
        ['definedNames', {}],
        // CT_Workbook (ECMA-376 part 1, 18.2.27) puts the names right after these.
        elementAfter(this.#root, ['sheets', 'functionGroups', 'externalReferences']),
      );
    const name = spelling.toLowerCase();
    const next = this.#names.findIndex((other) =>
      other.name === name ? other.position > position : other.name > name,
    );
    const at = next < 0 ? this.#names.length : next;
    const attributes = { name: spelling, localSheetId: String(position) };
    const before = this.#names[at]?.element ?? null;
    const added = { element: insert(list, ['definedName', attributes], before), name, position };
    this.#names.splice(at, 0, added);
    return added;
  }
}
