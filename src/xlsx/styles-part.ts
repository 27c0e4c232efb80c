import type { Document, Element } from '@xmldom/xmldom';
import { type BorderLine, type PlanStyle, reportFont } from '../report/sheet-plan';
import type { ContentTypes } from './content-types';
import type { EditedPackage } from './edited-package';
import { builtInFormat } from './number-format';
import { StylePool } from './style-pool';
import type { WorkbookPart } from './workbook-part';
import {
  child,
  children,
  elementAfter,
  insert,
  parseXml,
  rootOf,
  serializeXml,
} from './xml-document';
import type { Tree } from './xml-document';

/** Where programs put the part. */
const usual = 'xl/styles.xml';

/** Points; of cells whose style gives no size. */
const defaultSize = 12;

/** CT_Stylesheet (ECMA-376 part 1, 18.8.39). */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;

type ListName = Exclude<(typeof order)[number], 'cellStyles'>;

/** What a list must begin with when the style sheet has none: programs take number 0 for granted. */
const seeds: Readonly<Record<ListName, readonly Tree[]>> = {
  numFmts: [],
  fonts: [
    [
      'font',
      {},
      [
        ['sz', { val: '11' }],
        ['name', { val: 'Calibri' }],
      ],
    ],
  ],
  fills: [
    ['fill', {}, [['patternFill', { patternType: 'none' }]]],
    ['fill', {}, [['patternFill', { patternType: 'gray125' }]]],
  ],
  borders: [
    [
      'border',
      {},
      [
        ['left', {}],
        ['right', {}],
        ['top', {}],
        ['bottom', {}],
        ['diagonal', {}],
      ],
    ],
  ],
  cellStyleXfs: [['xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }]],
  cellXfs: [['xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }]],
  dxfs: [],
};

/** Number formats that every program knows by number (ECMA-376 part 1, 18.8.30). */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** Fill and font of a conditional format. Colours are `RRGGBB`. */
export interface Emphasis {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The workbook's style sheet, to which formats are appended and in which none is renumbered. */
export class StylesPart {
  readonly #parts: EditedPackage;
  readonly #path: string;
  readonly #document: Document;
  readonly #root: Element;
  readonly #pools = new Map<string, StylePool>();
  /** By style, then by what text asks for: cells that look alike share one object. */
  readonly #formats = new WeakMap<PlanStyle, (number | undefined)[]>();
  /** The same by what the styles say, since every sheet has objects of its own. */
  readonly #equal = new Map<string, (number | undefined)[]>();
  #changed = false;

  constructor(parts: EditedPackage, workbook: WorkbookPart, types: ContentTypes) {
    this.#parts = parts;
    const known = workbook.relationships.ofType('/styles')[0]?.path;
    this.#path = known ?? (parts.has(usual) ? parts.freePath('xl/styles', '.xml') : usual);
    if (known == null) {
      parts.write(
        this.#path,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${workbook.dialect.main}"/>`,
      );
      workbook.relationships.add(`${workbook.dialect.relationships}/styles`, this.#path);
      types.declare(this.#path, 'styles');
    }
    this.#document = parseXml(parts.read(this.#path), this.#path);
    this.#root = rootOf(this.#document, this.#path);
  }

  /**
   * The number of a cell format.
   *
   * @param text True for a constant text that nothing may take for a number, a date or a formula:
   * the cell gets the format `@`, and the mark of a leading apostrophe where `formulaLike`.
   */
  cellFormat(style: PlanStyle, text: boolean, formulaLike: boolean): number {
    let variants = this.#formats.get(style);
    if (variants === undefined) {
      const key = JSON.stringify(style);
      variants = this.#equal.get(key) ?? [];
      this.#equal.set(key, variants);
      this.#formats.set(style, variants);
    }
    const variant = (text ? 1 : 0) + (formulaLike ? 2 : 0);
    return (variants[variant] ??= this.#addFormat(style, text, formulaLike));
  }

  #addFormat(style: PlanStyle, text: boolean, formulaLike: boolean): number {
    const numberFormat = this.numberFormat(text ? '@' : (style.numberFormat ?? 'General'));
    const fill = style.fill === undefined ? 0 : this.number('fills', fillTree(style.fill));
    const border = hasBorder(style) ? this.number('borders', borderTree(style)) : 0;
    const alignment = alignmentTree(style);
    return this.number('cellXfs', [
      'xf',
      {
        numFmtId: String(numberFormat),
        fontId: String(style.ownFont === true ? 0 : this.number('fonts', fontTree(style))),
        fillId: String(fill),
        borderId: String(border),
        ...(children(this.#list('cellStyleXfs')).length > 0 && { xfId: '0' }),
        ...(formulaLike && { quotePrefix: '1' }),
        ...(numberFormat !== 0 && { applyNumberFormat: '1' }),
        applyFont: '1',
        ...(fill !== 0 && { applyFill: '1' }),
        ...(border !== 0 && { applyBorder: '1' }),
        ...(alignment.length > 0 && { applyAlignment: '1' }),
      },
      alignment,
    ]);
  }

  /** The number of a differential format, for a conditional format. */
  differentialFormat({ fill, color, bold, italic }: Emphasis): number {
    const font: Tree[] = [];
    if (bold !== undefined) font.push(['b', { val: bold ? '1' : '0' }]);
    if (italic !== undefined) font.push(['i', { val: italic ? '1' : '0' }]);
    if (color !== undefined) font.push(['color', { rgb: `FF${color}` }]);
    const parts: Tree[] = [];
    if (font.length > 0) parts.push(['font', {}, font]);
    if (fill !== undefined) {
      parts.push(['fill', {}, [['patternFill', {}, [['bgColor', { rgb: `FF${fill}` }]]]]]);
    }
    return this.number('dxfs', ['dxf', {}, parts]);
  }

  save(): void {
    if (this.#changed) this.#parts.write(this.#path, serializeXml(this.#document));
  }

  /** The number of the entry that equals the tree, appended if there is none. */
  number(list: ListName, tree: Tree): number {
    const pool = this.#pools.get(list) ?? new StylePool(this.#list(list));
    this.#pools.set(list, pool);
    const { number, added } = pool.numberOf(tree);
    if (added) this.#changed = true;
    return number;
  }

  /** The number of a format code. */
  numberFormat(code: string): number {
    const builtIn = builtInFormats[code];
    if (builtIn !== undefined) return builtIn;
    const list = child(this.#root, 'numFmts');
    let largest = 163;
    for (const element of list === null ? [] : children(list, 'numFmt')) {
      const number = Number(element.getAttribute('numFmtId'));
      if (element.getAttribute('formatCode') === code) return number;
      largest = Math.max(largest, number);
    }
    this.number('numFmts', ['numFmt', { numFmtId: String(largest + 1), formatCode: code }]);
    return largest + 1;
  }

  /** The entry with this number; `null` when there is none. */
  entry(list: ListName, number: number): Element | null {
    return children(this.#list(list))[number] ?? null;
  }

  /** The code of the number format with this number, as this style sheet or every program knows it. */
  formatCode(number: number): string {
    const list = child(this.#root, 'numFmts');
    const known = (list === null ? [] : children(list, 'numFmt')).find(
      (element) => Number(element.getAttribute('numFmtId')) === number,
    );
    return known?.getAttribute('formatCode') ?? builtInFormat(number);
  }

  #list(name: ListName): Element {
    const known = child(this.#root, name);
    if (known !== null) return known;
    this.#changed = true;
    const before = order.slice(0, order.indexOf(name));
    const next = before.some((earlier) => child(this.#root, earlier) !== null)
      ? elementAfter(this.#root, before)
      : (children(this.#root)[0] ?? null);
    const attributes = seeds[name].length > 0 ? { count: String(seeds[name].length) } : {};
    return insert(this.#root, [name, attributes, seeds[name]], next);
  }
}

function fontTree(style: PlanStyle): Tree {
  return [
    'font',
    {},
    [
      ...(style.bold === true ? [['b', {}] as const] : []),
      ...(style.italic === true ? [['i', {}] as const] : []),
      ...(style.underline === true ? [['u', {}] as const] : []),
      ['sz', { val: String(style.size ?? defaultSize) }],
      ...(style.color === undefined ? [] : [['color', { rgb: `FF${style.color}` }] as const]),
      ['name', { val: reportFont }],
      ['family', { val: '1' }],
    ],
  ];
}

/** A solid fill of a colour, `RRGGBB`. */
export function fillTree(color: string): Tree {
  const pattern: readonly Tree[] = [
    ['fgColor', { rgb: `FF${color}` }],
    ['bgColor', { indexed: '64' }],
  ];
  return ['fill', {}, [['patternFill', { patternType: 'solid' }, pattern]]];
}

function hasBorder({ border, borderTop, borderBottom }: PlanStyle): boolean {
  return border !== undefined || borderTop !== undefined || borderBottom !== undefined;
}

function borderTree({ border, borderTop, borderBottom }: PlanStyle): Tree {
  const edge = (name: string, line: BorderLine | undefined): Tree =>
    line === undefined ? [name, {}] : [name, { style: line }, [['color', { indexed: '64' }]]];
  return [
    'border',
    {},
    [
      edge('left', border),
      edge('right', border),
      edge('top', borderTop ?? border),
      edge('bottom', borderBottom ?? border),
      ['diagonal', {}],
    ],
  ];
}

function alignmentTree(style: PlanStyle): Tree[] {
  const { vertical, wrap, indent = 0 } = style;
  // An indent counts only beside an edge.
  const horizontal = style.horizontal ?? (indent > 0 ? 'left' : undefined);
  const attributes = {
    ...(horizontal !== undefined && { horizontal }),
    // Bottom is what a cell has that says nothing.
    ...(vertical !== undefined && vertical !== 'bottom' && { vertical }),
    ...(wrap === true && { wrapText: '1' }),
    ...(indent > 0 && { indent: String(indent) }),
  };
  return Object.keys(attributes).length > 0 ? [['alignment', attributes]] : [];
}
