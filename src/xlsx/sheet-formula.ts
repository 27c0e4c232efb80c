import type { PlanArea } from '../report/sheet-plan';
import { cellAddress } from '../sheets/grid';

/**
 * Functions that came after the file format: files must bear their names with `_xlfn.`, or Excel shows
 * `#NAME?` until somebody edits the cell ("Issue: An _xlfn. prefix is displayed in front of a formula",
 * Microsoft Support). Only those that return one value: the others need array cells as well.
 */
const laterFunctions = [
  'AGGREGATE',
  'CEILING.MATH',
  'CONCAT',
  'DAYS',
  'FLOOR.MATH',
  'IFNA',
  'IFS',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'QUARTILE.EXC',
  'QUARTILE.INC',
  'RANK.AVG',
  'RANK.EQ',
  'STDEV.P',
  'STDEV.S',
  'SWITCH',
  'TEXTJOIN',
  'XLOOKUP',
  'XMATCH',
];

const laterFunction = new RegExp(
  `(?<![\\w.])(${laterFunctions.map((name) => name.replace('.', '\\.')).join('|')})(?=\\()`,
  'gi',
);

/** A planned formula as files hold it: no `=`, later functions with their prefix. */
export function fileFormula(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  // Most formulas have none of those functions, not even in a quoted text.
  if (bare.search(laterFunction) < 0) return bare;
  return bare
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(laterFunction, '_xlfn.$1')))
    .join('');
}

/** More of them, which our own sheets do not use and people may type. */
const typedFunctions = [
  'ARABIC',
  'BASE',
  'BYCOL',
  'BYROW',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'COMBINA',
  'DECIMAL',
  'DROP',
  'EXPAND',
  'FORMULATEXT',
  'HSTACK',
  'ISFORMULA',
  'ISOWEEKNUM',
  'RANDARRAY',
  'SEQUENCE',
  'SHEET',
  'SHEETS',
  'SORTBY',
  'TAKE',
  'TEXTAFTER',
  'TEXTBEFORE',
  'TEXTSPLIT',
  'TOCOL',
  'TOROW',
  'UNICHAR',
  'UNICODE',
  'UNIQUE',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
  'XOR',
];
const typedFunction = new RegExp(`(?<![\\w.])(${typedFunctions.join('|')})(?=\\()`, 'gi');
/** Those that the worksheet had in a namespace of its own. */
const worksheetFunction = /(?<![\w.])(FILTER|SORT)(?=\()/gi;
/** Our custom functions: Excel stores those of an add-in as `_xldudf_NAMESPACE_NAME`. */
const customFunction = /(?<![\w.])BAOPHU\.([A-Z]+)(?=\()/gi;

/**
 * A formula that somebody typed, as files hold it. How Excel stores custom functions is not documented:
 * the form is that of files which it has saved (OfficeDev/Excel-Custom-Functions #108, office-js #5611).
 */
export function typedFormula(formula: string): string {
  return fileFormula(formula)
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(typedFunction, '_xlfn.$1')
            .replace(worksheetFunction, '_xlfn._xlws.$1')
            .replace(customFunction, (_, name: string) => `_xldudf_BAOPHU_${name.toUpperCase()}`),
    )
    .join('');
}

/** `'BC Huyện Giao Thủy'`: a sheet's name as formulas and links write it, quotes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `'BC Huyện Giao Thủy'!$A$1:$N$40` */
export function absoluteReference(sheet: string, area: PlanArea): string {
  const first = absoluteAddress(area.firstRow, area.firstColumn);
  const last = absoluteAddress(area.lastRow, area.lastColumn);
  return `${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

function absoluteAddress(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}
