import { Workbook } from '@cj-tech-master/excelts';
import type { Element } from '@xmldom/xmldom';
import type {
  HostHyperlink,
  HostSheet,
  HostStyle,
  HostTable,
  HostVisibility,
  HostWorkbook,
} from '../host-workbook';
import { CellStyles } from './cell-style';
import { conditionalFormats } from './conditional-formats';
import { definedNames, type DefinedNames } from './defined-names';
import { drawn } from './drawn-charts';
import {
  child,
  element,
  elements,
  flag,
  numeric,
  PackageParts,
  relationId,
  type PartRelation,
} from './package-parts';
import { pageLayout } from './page-layout';
import { sheetCells } from './sheet-cells';
import { sheetLines } from './sheet-lines';
import { ThemeColors } from './theme-colors';

/**
 * Opens a file (.xlsx, .xlsm) as the host's workbook. A library reads cells and their styles; what it does
 * not tell (names of any kind, links inside the workbook, charts, counts of what others have drawn) is read
 * from the parts. docs/embedded-host.md lists what the host does not take from a file.
 *
 * @throws Error when the bytes are no workbook that could be read.
 */
export async function readHostWorkbook(bytes: Uint8Array): Promise<HostWorkbook> {
  const parts = new PackageParts(bytes);
  const path =
    parts.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const root = parts.root(path);
  if (root === null) throw new TypeError('The file is no workbook.');
  const relations = parts.relations(path);
  const styles = relations.find(({ type }) => type === 'styles')?.target ?? '';
  const text = parts.text(styles) ?? '';
  const isWhole = !fractionalSize.test(text);
  const file = new Workbook();
  await file.xlsx.load(isWhole ? bytes : parts.packedWith(styles, inHundredths(text)));
  return new OpenFile(parts, relations, root, file, isWhole ? 1 : 100).read();
}

/** The library reads sizes of fonts as whole numbers: where there are halves, it is given hundredths. */
const fractionalSize = /<(?:\w+:)?sz\s+val="\d+\.\d*[1-9]\d*"/;

function inHundredths(styles: string): string {
  return styles.replace(
    /(<(?:\w+:)?sz\s+val=")([\d.]+)(?=")/g,
    (_, start: string, size: string) => start + String(Math.round(Number(size) * 100)),
  );
}

class OpenFile {
  private readonly names: DefinedNames;
  private readonly colors: ThemeColors;
  private readonly styles: CellStyles;
  private readonly styleSheet: Element | null;
  /** The font that cells have unless they say otherwise. */
  private readonly common: HostStyle;

  constructor(
    private readonly parts: PackageParts,
    private readonly relations: readonly PartRelation[],
    private readonly root: Element,
    private readonly file: Workbook,
    sizeUnit: number,
  ) {
    this.names = definedNames(root);
    this.styleSheet = this.partOf('styles');
    this.colors = new ThemeColors(this.partOf('theme'));
    this.styles = new CellStyles(this.colors, sizeUnit);
    this.common = commonFont(this.styleSheet);
  }

  read(): HostWorkbook {
    const listed = elements(this.root, 'sheet');
    const sheets = listed.flatMap((each, position) => this.sheet(each, position));
    const open = listed[numeric(element(this.root, 'workbookView'), 'activeTab') ?? 0];
    // A file may name a hidden sheet; Excel then shows the first that can be seen.
    const visible = sheets.filter(({ visibility: state }) => state === undefined);
    const active =
      visible.find(({ name }) => name === open?.getAttribute('name')) ?? visible[0] ?? null;
    const isHeld = flag(element(this.root, 'workbookProtection'), 'lockStructure') === true;
    return {
      sheets,
      ...(this.names.workbook.length > 0 && { names: this.names.workbook }),
      ...(active !== null && { activeSheet: active.name }),
      ...(isHeld && { protected: true }),
    };
  }

  /** Chart sheets and dialogs are no sheets to the host. */
  private sheet(listed: Element, position: number): readonly HostSheet[] {
    const name = listed.getAttribute('name') ?? '';
    const id = relationId(listed);
    const relation = this.relations.find((each) => each.id === id);
    const frame = relation?.type === 'worksheet' ? this.parts.sheetFrame(relation.target) : null;
    const sheet = this.file.getWorksheet(name);
    if (relation === undefined || frame === null || sheet === undefined) return [];
    const relations = this.parts.relations(relation.target);
    const links = hyperlinks(frame, relations);
    const cells = sheetCells(sheet, this.styles, this.common, links);
    const page = { ...pageLayout(frame), ...this.names.pages.get(position) };
    const names = this.names.sheets.get(position);
    const view = element(frame, 'sheetView');
    const merges = elements(frame, 'mergeCell').map((each) => each.getAttribute('ref') ?? '');
    const rules = conditionalFormats(frame, this.styleSheet, this.colors);
    return [
      {
        name,
        ...visibility(listed),
        ...this.looks(frame, view),
        ...(flag(child(frame, 'sheetProtection'), 'sheet') === true && { protected: true }),
        ...(Object.keys(this.common).length > 0 && { style: this.common }),
        ...(Object.keys(cells).length > 0 && { cells }),
        ...(merges.length > 0 && { merges }),
        ...sheetLines(sheet, frame, this.styles, this.common),
        ...freeze(view),
        ...(names !== undefined && { names }),
        ...(rules.length > 0 && { conditionalFormats: rules }),
        ...(Object.keys(page).length > 0 && { page }),
        ...this.companions(relations),
        ...autoFilter(frame),
      },
    ];
  }

  private looks(
    frame: Element,
    view: Element | null,
  ): Pick<HostSheet, 'tabColor' | 'showGridlines'> {
    const tabColor = this.colors.ofElement(element(frame, 'tabColor'));
    return {
      ...(tabColor !== undefined && { tabColor }),
      ...(flag(view, 'showGridLines') === false && { showGridlines: false }),
    };
  }

  /** Charts, tables, and how many comments and shapes. */
  private companions(relations: readonly PartRelation[]): Partial<HostSheet> {
    const tables = relations.flatMap(({ type, target }) =>
      type === 'table' ? tableOf(this.parts.root(target)) : [],
    );
    const comments = relations.reduce((count, { type, target }) => {
      const root = type === 'comments' ? this.parts.root(target) : null;
      return count + (root === null ? 0 : elements(root, 'comment').length);
    }, 0);
    const drawings = relations
      .filter(({ type }) => type === 'drawing')
      .map(({ target }) => drawn(this.parts, target));
    const charts = drawings.flatMap((drawing) => drawing.charts);
    const shapes = drawings.reduce((count, drawing) => count + drawing.shapes, 0);
    return {
      ...(charts.length > 0 && { charts }),
      ...(tables.length > 0 && { tables }),
      ...(comments > 0 && { comments }),
      ...(shapes > 0 && { shapes }),
    };
  }

  private partOf(wanted: string): Element | null {
    const path = this.relations.find(({ type }) => type === wanted)?.target;
    return path === undefined ? null : this.parts.root(path);
  }
}

function commonFont(styles: Element | null): HostStyle {
  const formats = element(styles, 'cellXfs');
  const first = formats === null ? undefined : elements(formats, 'xf')[0];
  const fonts = element(styles, 'fonts');
  const number = numeric(first ?? null, 'fontId') ?? 0;
  const font = fonts === null ? undefined : elements(fonts, 'font')[number];
  const name = element(font, 'name')?.getAttribute('val') ?? null;
  const size = numeric(element(font, 'sz'), 'val');
  return { ...(name !== null && { font: name }), ...(size !== null && { size }) };
}

function visibility(listed: Element): { readonly visibility?: HostVisibility } {
  const state = listed.getAttribute('state');
  if (state === 'hidden') return { visibility: 'Hidden' };
  return state === 'veryHidden' ? { visibility: 'VeryHidden' } : {};
}

function freeze(view: Element | null): Pick<HostSheet, 'freeze'> {
  const pane = element(view, 'pane');
  if (pane === null || !(pane.getAttribute('state') ?? '').startsWith('frozen')) return {};
  return { freeze: { rows: numeric(pane, 'ySplit') ?? 0, columns: numeric(pane, 'xSplit') ?? 0 } };
}

function autoFilter(frame: Element): Pick<HostSheet, 'autoFilter'> {
  const range = child(frame, 'autoFilter')?.getAttribute('ref') ?? null;
  return range === null ? {} : { autoFilter: range };
}

function tableOf(root: Element | null): readonly HostTable[] {
  if (root === null) return [];
  return [
    {
      name: root.getAttribute('displayName') ?? root.getAttribute('name') ?? '',
      range: root.getAttribute('ref') ?? 'A1',
      showTotals: (numeric(root, 'totalsRowCount') ?? 0) > 0,
      showHeaders: (numeric(root, 'headerRowCount') ?? 1) > 0,
    },
  ];
}

/** By address of the cell; a link on an area is its first cell's. */
function hyperlinks(
  frame: Element,
  relations: readonly PartRelation[],
): ReadonlyMap<string, HostHyperlink> {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  return new Map(
    elements(frame, 'hyperlink').map((each) => {
      const [cell = ''] = (each.getAttribute('ref') ?? '').split(':');
      const address = targets.get(relationId(each) ?? '');
      const documentReference = each.getAttribute('location');
      const screenTip = each.getAttribute('tooltip');
      const link: HostHyperlink = {
        ...(address !== undefined && { address }),
        ...(documentReference !== null && { documentReference }),
        ...(screenTip !== null && { screenTip }),
      };
      return [cell, link];
    }),
  );
}
