import type { CellChange, ChangedValue } from './cell-change';
import type { LookFormats } from './look-formats';
import { typedFormula } from './sheet-formula';
import { escapeCellText, escapeContent, escapeXml } from './xml-text';

/** Days from 1 January 1900 to 1 January 1904 in Excel's count. */
const daysTo1904 = 1462;

/** A cell as the file has it. */
export interface StandingXml {
  /** Of the sheet's elements, with its colon. */
  readonly prefix: string;
  readonly address: string;
  /** Empty for a cell that is not there yet. */
  readonly startTag: string;
  /** From the start tag's end to the end of the element. */
  readonly rest: string;
  /** Number of its format. */
  readonly style: number;
  /** Its formula element as it is to be written; `null` when it has none. */
  readonly formula: string | null;
}

interface Context {
  readonly formats: LookFormats;
  readonly date1904: boolean;
}

/** The element of a cell after a change; what the change does not say stays. */
export function changedCellXml(change: CellChange, cell: StandingXml, context: Context): string {
  const { content, result } = change;
  const look = lookOf(change, cell.style, context.formats);
  const { prefix, address, startTag, rest, formula } = cell;
  const quoted = content === undefined ? null : isFormulaLike(content.formula, content.value);
  const style = context.formats.formatOf(cell.style, look ?? {}, quoted);
  if (content === undefined && result === undefined && startTag !== '') {
    return withAttribute(withAttribute(startTag, 's', String(style)), 'r', address) + rest;
  }
  const value = content === undefined ? (result ?? null) : content.value;
  const isDate = context.date1904 && typeof value === 'number';
  const stored =
    isDate && context.formats.isDate(cell.style, look ?? {}) ? value - daysTo1904 : value;
  const written =
    content === undefined
      ? (formula ?? '')
      : content.formula === undefined
        ? ''
        : `<${prefix}f>${escapeContent(typedFormula(content.formula))}</${prefix}f>`;
  const start = `<${prefix}c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (written === '' && stored === null) return `${start}/>`;
  const { type, xml } = valueXml(stored, written !== '', prefix);
  return `${start}${type}>${written}${xml}</${prefix}c>`;
}

function lookOf(
  { look, notAsText }: CellChange,
  style: number,
  formats: LookFormats,
): CellChange['look'] {
  const isText = notAsText === true && look?.numberFormat === undefined && formats.isText(style);
  return isText ? { ...look, numberFormat: null } : look;
}

function valueXml(
  value: ChangedValue,
  ofFormula: boolean,
  prefix: string,
): { readonly type: string; readonly xml: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', xml: '' };
  if (typeof value === 'number') return { type: '', xml: v(String(value)) };
  if (typeof value === 'boolean') return { type: ' t="b"', xml: v(value ? '1' : '0') };
  if (typeof value === 'object') return { type: ' t="e"', xml: v(escapeContent(value.error)) };
  const text = escapeCellText(value);
  if (ofFormula) return { type: ' t="str"', xml: v(text) };
  return {
    type: ' t="inlineStr"',
    xml: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
}

/** A constant text that Excel would take for a formula when somebody edits it. */
function isFormulaLike(formula: string | undefined, value: ChangedValue): boolean {
  return formula === undefined && typeof value === 'string' && /^[=+\-@]/.test(value);
}

/** The start tag with the attribute set, in place or added. */
export function withAttribute(tag: string, name: string, value: string): string {
  const known = new RegExp(`(\\s${name}=)("[^"]*"|'[^']*')`);
  if (known.test(tag))
    return tag.replace(known, (_, start: string) => `${start}"${escapeXml(value)}"`);
  return tag.replace(/\s*(\/?>)$/, (_, end: string) => ` ${name}="${escapeXml(value)}"${end}`);
}

export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}=("[^"]*"|'[^']*')`), '');
}
