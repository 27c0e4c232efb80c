import { dateFromSerial, statedDate } from '../sheets/text/date-text';
import { cellNumber } from '../sheets/text/cell-number';
import type { DecimalMark, NumberText } from '../sheets/text/number-text';
import { readable, unaccented } from '../sheets/text/vietnamese-text';
import type { PaceUnit } from '../coverage/pace';
import { ambiguousDigits, type CellContext, type CellReader } from './argument';
import { CellError, Failure, negative, noNumber, quoted } from './failure';

const onlyDigits = /^\d{1,15}$/;
/** `1.065.565`: two marks of a kind group thousands, whatever the range says. */
const grouped = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,4}|(?:,\d{3}){2,4})$/;
/** `1.065`, `1,065 người`: a single mark before three digits, which the range must settle. */
const ambiguous = /^\D*[1-9]\d{0,2}([.,])\d{3}(?![\d.,])/;

/** People. Texts are read as the reader of sheets reads a column of counts; a percentage is none. */
export const readCount: CellReader<number> = (cell, context) => {
  if (typeof cell === 'number') return cell < 0 ? negative : cell;
  const read = typed(cell, context, ([, mark]) => (mark === '.' ? ',' : '.'));
  if (read === null || read instanceof Failure) return read;
  if (read.text?.percent === true) {
    return new CellError('invalidValue', 'percentage', { text: quoted(String(cell)) });
  }
  return read.value < 0 ? negative : read.value;
};

/** A rate as a fraction: up to 1 it is one already, above 1 it is a percentage; `1%` is 0.01. */
export const readRate: CellReader<number> = (cell, context) => {
  const read =
    typeof cell === 'number'
      ? { value: cell, text: null }
      : typed(cell, context, ([, mark]) => (mark === ',' ? ',' : '.'));
  if (read === null || read instanceof Failure) return read;
  const { value, text } = read;
  if (value < 0) return negative;
  return text?.percent === true || value > 1 ? hundredth(value) : value;
};

/** Any number that a typist meant; a percentage becomes a fraction. Alone, `1.065` is Vietnamese. */
export const readTypedNumber: CellReader<number> = (cell, context) => {
  if (typeof cell === 'number') return cell;
  const read = typed(cell, context, () => ',');
  if (read instanceof Failure) return read;
  if (read === null) return readable(String(cell)) === '' ? null : noNumber;
  return read.text?.percent === true ? hundredth(read.value) : read.value;
};

/** An ISO date from Excel's serial number or from a text with a date in it. Day 0 is a blank cell. */
export const readDay: CellReader<string> = (cell) => {
  if (cell === 0) return null;
  const day =
    typeof cell === 'number' ? dateFromSerial(cell) : (statedDate(String(cell))?.date ?? null);
  return day ?? new CellError('invalidValue', 'no-date', { text: quoted(String(cell)) });
};

const paceUnitNames: Readonly<Record<string, PaceUnit>> = {
  month: 'month',
  thang: 'month',
  week: 'week',
  tuan: 'week',
  day: 'workingDay',
  ngay: 'workingDay',
};

export const readPaceUnit: CellReader<PaceUnit> = (cell) => {
  // A blank cell, as older desktop builds pass it.
  if (cell === 0) return null;
  const unit = paceUnitNames[unaccented(String(cell))];
  return unit ?? new CellError('invalidValue', 'no-unit', { text: quoted(String(cell)) });
};

/** The text of a name; numbers are names too (`Phường 1` may be typed as 1), but 0 is a blank cell. */
export const readName: CellReader<string> = (cell) => {
  if (cell === 0) return null;
  const text = readable(String(cell));
  return text === '' ? null : text;
};

interface Typed {
  readonly value: number;
  readonly text: NumberText | null;
}

/** A number in a text; null where the text stands for none (`-`, `chưa có`). */
function typed(
  cell: string | boolean,
  context: CellContext,
  alone: (found: RegExpExecArray) => DecimalMark,
): Typed | null | Failure {
  const plain = typeof cell === 'string' ? plainNumber(cell, context, alone) : null;
  if (plain !== null) return { value: plain, text: null };
  const text = readable(String(cell));
  const found = ambiguous.exec(text);
  const decimal = found === null ? ',' : (context.decimalMark ?? alone(found));
  const read = cellNumber(cell, text, decimal, 'count');
  switch (read.kind) {
    case 'number':
      return { value: read.value, text: read.fromText };
    case 'blank':
    case 'missing':
      return null;
    case 'error':
    case 'unreadable':
      return new CellError('invalidValue', 'unreadable', {
        text: quoted(typeof cell === 'boolean' ? text.toUpperCase() : text),
      });
  }
}

/** What most texts of a long column are, read without taking them apart; null for any other. */
function plainNumber(
  text: string,
  context: CellContext,
  alone: (found: RegExpExecArray) => DecimalMark,
): number | null {
  if (onlyDigits.test(text)) return Number(text);
  if (grouped.test(text)) return Number(text.replace(/[.,]/g, ''));
  if (!ambiguousDigits.test(text)) return null;
  const found = ambiguous.exec(text);
  if (found === null) return null;
  const decimal = context.decimalMark ?? alone(found);
  return Number(text.replace(/[.,]/, found[1] === decimal ? '.' : ''));
}

/** 92.62 → 0.9262, without what the division adds in the sixteenth place. */
function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}
