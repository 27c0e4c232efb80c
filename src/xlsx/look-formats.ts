import type { Element } from '@xmldom/xmldom';
import type { CellLook, LookSide } from './cell-look';
import { isDateFormat } from './number-format';
import { fillTree, type StylesPart } from './styles-part';
import { child, children, type Tree } from './xml-document';

/** CT_Font (ECMA-376 part 1, 18.8.22), in the order in which Excel writes it. */
const fontOrder =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );

const sides: readonly LookSide[] = ['left', 'right', 'top', 'bottom'];

/**
 * Cell formats that are made from others by changing their look. They are appended: those that there are
 * keep their numbers and what they say.
 */
export class LookFormats {
  readonly #styles: StylesPart;
  readonly #known = new Map<string, number>();

  constructor(styles: StylesPart) {
    this.#styles = styles;
  }

  /**
   * The number of the format.
   *
   * @param base Number of the cell's format so far; 0 for a new cell.
   * @param quoted True for a text that begins like a formula: the mark of a leading apostrophe. `null`:
   * as it is.
   */
  formatOf(base: number, look: CellLook, quoted: boolean | null): number {
    const key = JSON.stringify([base, quoted, look]);
    const known = this.#known.get(key) ?? this.#add(base, look, quoted);
    this.#known.set(key, known);
    return known;
  }

  /** True when numbers in cells of this look are days. */
  isDate(base: number, { numberFormat }: CellLook): boolean {
    if (numberFormat === null) return false;
    const number = Number(this.#styles.entry('cellXfs', base)?.getAttribute('numFmtId') ?? '0');
    return isDateFormat(numberFormat ?? this.#styles.formatCode(number));
  }

  /** True when what is typed into cells of this format is text. */
  isText(base: number): boolean {
    const number = Number(this.#styles.entry('cellXfs', base)?.getAttribute('numFmtId') ?? '0');
    return this.#styles.formatCode(number) === '@';
  }

  #add(base: number, look: CellLook, given: boolean | null): number {
    const styles = this.#styles;
    const format = styles.entry('cellXfs', base);
    const attributes = format === null ? {} : attributesOf(format);
    const wasQuoted = attributes.quotePrefix === '1' || attributes.quotePrefix === 'true';
    const quoted = given ?? wasQuoted;
    if (wasQuoted === quoted && Object.keys(look).length === 0) return base;
    delete attributes.quotePrefix;
    if (quoted) attributes.quotePrefix = '1';
    const put = (id: string, applies: string, number: number): void => {
      attributes[id] = String(number);
      attributes[applies] = '1';
    };
    if (look.numberFormat !== undefined) {
      put('numFmtId', 'applyNumberFormat', styles.numberFormat(look.numberFormat ?? 'General'));
    }
    const font = fontTree(styles.entry('fonts', Number(attributes.fontId ?? '0')), look);
    if (font !== null) put('fontId', 'applyFont', styles.number('fonts', font));
    if (look.fill !== undefined) {
      const fill = look.fill === null ? 0 : styles.number('fills', fillTree(look.fill));
      put('fillId', 'applyFill', fill);
    }
    const border = borderTree(styles.entry('borders', Number(attributes.borderId ?? '0')), look);
    if (border !== null) put('borderId', 'applyBorder', styles.number('borders', border));
    const below = format === null ? [] : children(format).map(treeOf);
    const old = below.find(([name]) => name === 'alignment')?.[1] ?? {};
    const alignment = alignmentOf(old, look);
    if (alignment !== old) attributes.applyAlignment = '1';
    return styles.number('cellXfs', [
      'xf',
      { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', ...attributes },
      [
        ...(Object.keys(alignment).length > 0 ? [['alignment', alignment] as const] : []),
        ...below.filter(([name]) => name !== 'alignment'),
      ],
    ]);
  }
}

function attributesOf(element: Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, value } of Array.from(element.attributes)) {
    if (!name.includes(':')) attributes[name] = value;
  }
  return attributes;
}

function treeOf(element: Element): Tree {
  return [element.localName ?? '', attributesOf(element), children(element).map(treeOf)];
}

/** `null` when nothing about the font changes. */
function fontTree(font: Element | null, look: CellLook): Tree | null {
  const parts = new Map<string, Tree>(
    (font === null ? [] : children(font)).map((each) => [each.localName ?? '', treeOf(each)]),
  );
  const { font: name, size, bold, italic, underline, color } = look;
  const asked = [name, size, bold, italic, underline, color];
  if (asked.every((each) => each === undefined)) return null;
  const put = (part: string, given: unknown, tree: Tree | null): void => {
    if (given === undefined) return;
    if (tree === null) parts.delete(part);
    else parts.set(part, tree);
  };
  const mark = (part: string, on: boolean | null | undefined): void => {
    put(part, on, on === true ? [part, {}] : null);
  };
  mark('b', bold);
  mark('i', italic);
  mark('u', underline);
  put('sz', size, ['sz', { val: String(size ?? 11) }]);
  put('color', color, typeof color === 'string' ? ['color', { rgb: `FF${color}` }] : null);
  if (name !== undefined) {
    put('name', name, ['name', { val: name ?? 'Calibri' }]);
    // These describe the font that was there; a scheme even names another one.
    for (const other of ['family', 'charset', 'scheme']) parts.delete(other);
  }
  const rank = (part: string): number => fontOrder.indexOf(part);
  return ['font', {}, [...parts.values()].sort(([one], [other]) => rank(one) - rank(other))];
}

/** `null` when no edge changes. */
function borderTree(border: Element | null, { borders }: CellLook): Tree | null {
  if (borders === undefined) return null;
  const edges = sides.map((side): Tree => {
    const edge = borders[side];
    const known = border === null ? null : child(border, side);
    if (edge === undefined) return known === null ? [side, {}] : treeOf(known);
    if (edge === null) return [side, {}];
    const color = edge.color === undefined ? { auto: '1' } : { rgb: `FF${edge.color}` };
    return [side, { style: edge.line }, [['color', color]]];
  });
  const diagonal = border === null ? null : child(border, 'diagonal');
  const attributes = border === null ? {} : attributesOf(border);
  return [
    'border',
    attributes,
    [...edges, diagonal === null ? ['diagonal', {}] : treeOf(diagonal)],
  ];
}

type Alignment = Readonly<Record<string, string>>;

function alignmentOf(old: Alignment, look: CellLook): Alignment {
  const given = {
    horizontal: look.horizontal,
    vertical: look.vertical,
    wrapText: look.wrap,
    indent: look.indent,
  };
  let alignment = old;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const rest = Object.entries(alignment).filter(([key]) => key !== name);
    const isDefault = value === null || value === false || value === 0;
    const text = value === true ? '1' : String(value);
    alignment = Object.fromEntries(isDefault ? rest : [...rest, [name, text]]);
  }
  return alignment;
}
