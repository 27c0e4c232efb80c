import { attentionEntries, withoutEntries } from './attention-entries';
import type { AttentionEntry } from './attention-entries';
import { uniqueSheetName } from './sheet-name';
import type { PlanKind } from './sheet-plan';

/** The worksheet-scoped hidden name that marks a sheet as ours (report-sheets.md, "Ownership"). */
export const recordName = '_baophu';

/** What the hidden name says about the sheet that it stands on. */
export interface SheetRecord {
  readonly kind: PlanKind;
  /** The district's name, or empty. Very long ones are shortened: compare them with `sameKey`. */
  readonly key: string;
  /** The sheet's name at the time of writing. */
  readonly name: string;
  /** Of the constants and formulas as they were written. */
  readonly fingerprint: string;
}

/** A cell as it is read back, from a file or through Office.js. */
export interface StandingCell {
  readonly row: number;
  readonly column: number;
  /** The formula, with or without its `=`; `null` for a constant. */
  readonly formula: string | null;
  /** The constant; of no account where there is a formula. */
  readonly value: string | number | boolean | null;
}

/** A sheet of the workbook as it was found. */
export interface ExistingSheet {
  readonly name: string;
  readonly record: SheetRecord | null;
  /** Of what the sheet holds now; `null` where nobody asked, as on sheets without a record. */
  readonly fingerprint: string | null;
  /** True when comments, shapes, tables or charts of others stand on it. */
  readonly foreign: boolean;
  /** Of a list of localities to look at: its rows, with what somebody typed there. */
  readonly entries?: readonly AttentionEntry[];
}

export interface WantedReport {
  readonly kind: PlanKind;
  readonly key: string;
  /** The name that it would have in an empty workbook. */
  readonly baseName: string;
}

/** Where a report goes. */
export interface Placement {
  readonly name: string;
  /** True when a sheet of ours bears the name and is to be rewritten in place. */
  readonly rewrites: boolean;
  /** Our report on the same matter that somebody has worked on, and that stays as it is. */
  readonly leftAlone: string | null;
}

const kinds: readonly PlanKind[] = [
  'district',
  'overview',
  'periods',
  'pace',
  'attention',
  'checks',
  'sharing',
  'kept',
];

/**
 * Excel refuses a text constant of more than 255 characters. With 31 units for the name, each up to
 * three when escaped, this is what remains for the key.
 */
const longestKey = 110;

/** The text constant that the hidden name refers to, without a leading `=`; at most 257 characters. */
export function recordFormula(record: SheetRecord): string {
  const parts = [record.kind, record.fingerprint, escapePart(record.name), storedKey(record.key)];
  return `"baophu|1|${parts.join('|')}"`;
}

/**
 * The record in what a hidden name refers to, as files (`"…"`) and Office.js (`="…"`) give it; `null`
 * when it is not one that we wrote.
 */
export function parseRecord(refersTo: string): SheetRecord | null {
  const text = refersTo
    .trim()
    .replace(/^=/, '')
    .replace(/^"([^]*)"$/, '$1')
    .replace(/""/g, '"');
  const match = /^baophu\|1\|([^|]*)\|([0-9a-f]+)\|([^|]+)\|([^|]*)$/.exec(text);
  if (match === null) return null;
  const [, kindText = '', fingerprint = '', name = '', key = ''] = match;
  const kind = kinds.find((known) => known === kindText);
  if (kind === undefined) return null;
  return { kind, key: unescapePart(key), name: unescapePart(name), fingerprint };
}

/** True when both keys mean the same district: without regard to case, composition and spacing. */
export function sameKey(one: string, other: string): boolean {
  return comparableKey(one) === comparableKey(other);
}

/** True when the sheet is a report of ours that still bears its own name. */
export function isOurs(sheet: ExistingSheet): boolean {
  return sheet.record !== null && sheet.record.name === sheet.name;
}

/** True for the record of a report that bears its own name: nothing of the staff's is on it to be read. */
export function isReport(record: SheetRecord | null, name: string): boolean {
  return record !== null && record.name === name && record.kind !== 'kept';
}

/** True when the sheet is ours and nobody has worked on it: it may be rewritten. */
export function isIntact(sheet: ExistingSheet): boolean {
  return isOurs(sheet) && sheet.record?.fingerprint === sheet.fingerprint && !sheet.foreign;
}

/** What was typed on our lists of localities to look at: last of all on the one that is rewritten. */
export function typedEntries(existing: readonly ExistingSheet[]): readonly AttentionEntry[] {
  const lists = existing.filter((sheet) => isOurs(sheet) && sheet.record?.kind === 'attention');
  const ordered = [...lists.filter((one) => !isIntact(one)), ...lists.filter(isIntact)];
  return ordered.flatMap(({ entries = [] }) => entries);
}

/**
 * Decides for every wanted report where it goes, by report-sheets.md, "Ownership": in place of our
 * own untouched sheet on the same matter, else onto a new sheet. No sheet is taken away: copies,
 * renamed sheets, reports that somebody has edited, and reports on districts that are no longer
 * wanted stay as they are.
 *
 * @returns As many placements as reports, in their order; no two have the same name.
 */
export function placeReports(
  wanted: readonly WantedReport[],
  existing: readonly ExistingSheet[],
): Placement[] {
  const taken = existing.map((sheet) => sheet.name);
  const rewritten = new Set<string>();
  return wanted.map(({ kind, key, baseName }) => {
    const ours = existing.filter(
      (sheet) => isOurs(sheet) && sheet.record?.kind === kind && sameKey(sheet.record.key, key),
    );
    const leftAlone = ours.find((sheet) => !isIntact(sheet))?.name ?? null;
    const intact = ours.find((sheet) => isIntact(sheet) && !rewritten.has(sheet.name));
    if (intact !== undefined) {
      rewritten.add(intact.name);
      return { name: intact.name, rewrites: true, leftAlone };
    }
    const name = uniqueSheetName(baseName, taken);
    taken.push(name);
    return { name, rewrites: false, leftAlone };
  });
}

/** What a sheet of ours holds. What people type where they are asked to is told apart from the rest. */
export function holdingsOf(
  kind: PlanKind | null,
  cells: Iterable<StandingCell>,
): Pick<ExistingSheet, 'entries'> & { readonly fingerprint: string } {
  if (kind !== 'attention') return { fingerprint: fingerprint(cells) };
  const all = [...cells];
  return { fingerprint: fingerprint(withoutEntries(all)), entries: attentionEntries(all) };
}

/**
 * A short text that changes when a constant or a formula does, and is the same for the same sheet in
 * a file and through Office.js, before and after a program has saved it: numbers to 15 digits, which
 * is what Excel keeps; formulas without the spaces, capitals, quotes of sheet names and `_xlfn.`
 * that programs write each in their own way. Calculated values do not count.
 *
 * @param cells In any order; empty ones make no difference.
 */
export function fingerprint(cells: Iterable<StandingCell>): string {
  const entries: { row: number; column: number; text: string }[] = [];
  for (const { row, column, formula, value } of cells) {
    const text = formula === null ? constantText(value) : `f${normalFormula(formula)}`;
    if (text !== null) entries.push({ row, column, text });
  }
  entries.sort((one, other) => one.row - other.row || one.column - other.column);
  return digest(entryTexts(entries));
}

/** Kept apart from each other by a character that no cell holds. */
function* entryTexts(
  entries: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): Generator<string> {
  let separator = '';
  for (const { row, column, text } of entries) {
    yield `${separator}${row},${column}`;
    yield text;
    separator = '\u0001';
  }
}

function constantText(value: string | number | boolean | null): string | null {
  if (typeof value === 'number') return `n${String(rounded(value))}`;
  if (typeof value === 'boolean') return `b${String(value)}`;
  // Office.js may or may not give the apostrophe that marks a text.
  const text = value?.replace(/\r\n?/g, '\n').replace(/^'/, '') ?? '';
  return text === '' ? null : `t${text}`;
}

/** To 15 digits, which no count of people has. */
function rounded(value: number): number {
  const isCount = Number.isInteger(value) && Math.abs(value) < 1e15;
  return isCount ? value : Number(value.toPrecision(15)) + 0;
}

/** A formula in which there is nothing to put straight, as most of ours are. */
const straight = /^(?!=)[A-Z0-9$:,.()<>=+*/&-]*(?:"[^"]*"[A-Z0-9$:,.()<>=+*/&-]*)*$/;

function normalFormula(formula: string): string {
  if (straight.test(formula)) return formula;
  return formula
    .replace(/^\s*=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/[\s']/g, '')
            .toUpperCase()
            .replace(/_XL(FN|WS)\./g, ''),
    )
    .join('');
}

function comparableKey(key: string): string {
  const folded = normalKey(key).toLowerCase();
  if (escapePart(folded).length <= longestKey) return folded;
  let start = '';
  for (const character of folded) {
    if (escapePart(start + character).length > longestKey - 20) break;
    start += character;
  }
  return `${start.trimEnd()}~${digest([folded])}`;
}

function storedKey(key: string): string {
  const plain = normalKey(key);
  const comparable = comparableKey(key);
  return escapePart(comparable === plain.toLowerCase() ? plain : comparable);
}

function normalKey(key: string): string {
  return key.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Keeps the separator, and the quotes that Excel would double, out of a part. */
function escapePart(part: string): string {
  return part.replace(
    /[%|"\p{Cc}]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function unescapePart(part: string): string {
  return part.replace(/%([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/**
 * Of a text in pieces: 64 bits as 16 hexadecimal digits, in the manner of FNV-1a. It guards against
 * nobody's malice.
 */
function digest(pieces: Iterable<string>): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (const piece of pieces) {
    for (let index = 0; index < piece.length; index += 1) {
      const unit = piece.charCodeAt(index);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit ^ (one >>> 15), 0x85ebca6b);
    }
  }
  return [one, other].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}
