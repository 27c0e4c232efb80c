import type { Cell, CellValue, RichText } from '@cj-tech-master/excelts';
import type { HostValue } from '../host-workbook';

/** Content of a cell, with the font that most of a text of several fonts is set in. */
export interface FileContent {
  readonly value?: HostValue;
  readonly formula?: string;
  readonly font?: string;
}

/** Excel's day 0 in days before 1970, and what a day has of milliseconds. */
const daysTo1970 = 25569;
const day = 86_400_000;

/** The cell that a merged area hides is empty, whatever the file has left in it. */
export function contentOf(cell: Cell): FileContent {
  if (cell.isMerged && cell.master !== cell) return {};
  const { formula, value } = cell;
  if (formula === undefined || formula === '') return constantOf(value);
  // The library does not tell a formula that shows nothing from one that was never calculated.
  const result = cell.result === undefined ? '' : (plain(cell.result) ?? '');
  return { formula: `=${hostFormula(formula)}`, value: result };
}

function constantOf(value: CellValue): FileContent {
  const rich = typeof value === 'object' && value !== null && 'richText' in value ? value : null;
  const text = rich === null ? plain(value) : rich.richText.map(({ text: run }) => run).join('');
  const font = rich === null ? undefined : mostUsedFont(rich.richText);
  return {
    ...(text !== undefined && text !== '' && { value: text }),
    ...(font !== undefined && { font }),
  };
}

function plain(value: CellValue): HostValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) {
    const time = value.getTime();
    return Number.isNaN(time) ? undefined : time / day + daysTo1970;
  }
  if ('error' in value) return value.error;
  if ('checkbox' in value) return value.checkbox;
  if ('result' in value) return plain(value.result);
  // A link's text may itself be of several fonts.
  if ('text' in value) return constantOf(value.text).value;
  return undefined;
}

function mostUsedFont(runs: readonly RichText[]): string | undefined {
  const lengths = new Map<string | undefined, number>();
  for (const { text, font } of runs) {
    lengths.set(font?.name, (lengths.get(font?.name) ?? 0) + text.length);
  }
  return [...lengths].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * A formula as it is typed. Files mark functions that came after the format (`_xlfn.`, `_xlws.`),
 * parameters of LAMBDA and LET (`_xlpm.`), and custom functions (`_xldudf_NAMESPACE_NAME`).
 */
export function hostFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(/_xldudf_([A-Za-z0-9]+)_/g, '$1.').replace(/_xl(?:fn|ws|pm|udf)\./g, ''),
    )
    .join('');
}
