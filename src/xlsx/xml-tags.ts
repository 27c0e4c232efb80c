import { DamagedWorkbookError } from './workbook-error';

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const exclamation = 33;
const doubleQuote = 34;
const singleQuote = 39;
const slash = 47;
const colon = 58;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const question = 63;

const commentStart = bytesOf('!--');
const commentEnd = bytesOf('-->');
const dataStart = bytesOf('![CDATA[');
const dataEnd = bytesOf(']]>');
const instructionEnd = bytesOf('?>');

const decoder = new TextDecoder();

/**
 * Walks over the tags of an XML part in UTF-8, one at a time, without making anything of them: the
 * sheets of a large workbook are tens of megabytes, most of which nobody asks for. Prefixes are
 * passed over. Document types are refused, as Open Packaging Conventions (ECMA-376 part 2) demand:
 * no entity can be declared, so none can grow.
 */
export class XmlTags {
  /** Where the current tag begins (`<`), and where what follows it does. */
  start = 0;
  end = 0;
  /** True for `</name>`. */
  closes = false;
  /** True for `<name/>`. */
  empty = false;
  /** Bounds of the attribute value found last. */
  valueStart = 0;
  valueEnd = 0;
  #nameStart = 0;
  #nameEnd = 0;
  readonly bytes: Uint8Array;
  readonly #part: string;

  /** @param part Path of the part, for errors. */
  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.#part = part;
  }

  /**
   * Goes to the next tag.
   *
   * @returns False at the end of the part.
   * @throws {DamagedWorkbookError} A tag is cut off, or there is a document type.
   */
  next(): boolean {
    const { bytes } = this;
    for (;;) {
      // Values are a few bytes long: a loop is faster than indexOf.
      let start = this.end;
      while (start < bytes.length && bytes[start] !== lessThan) start += 1;
      if (start >= bytes.length) return false;
      this.start = start;
      const mark = bytes[start + 1];
      if (mark === exclamation) {
        if (this.#matches(commentStart, start + 1)) this.#skip(commentEnd, start + 4);
        else if (this.#matches(dataStart, start + 1)) this.#skip(dataEnd, start + 9);
        else throw this.damaged();
      } else if (mark === question) {
        this.#skip(instructionEnd, start + 2);
      } else {
        this.#readTag(start, mark === slash);
        return true;
      }
    }
  }

  /**
   * From a start tag over its text to its end tag.
   *
   * @returns Where the text ends.
   * @throws {DamagedWorkbookError} There is an element in the text.
   */
  textEnd(): number {
    if (!this.next() || !this.closes) throw this.damaged();
    return this.start;
  }

  /** True when the tag's local name is this one. */
  is(name: Uint8Array): boolean {
    return this.#nameEnd - this.#nameStart === name.length && this.#matches(name, this.#nameStart);
  }

  /** True when the tag has the attribute; its value is then between `valueStart` and `valueEnd`. */
  find(name: Uint8Array): boolean {
    const { bytes } = this;
    const last = this.end - 1;
    let at = this.#nameEnd;
    while (at < last) {
      while (at < last && isSpace(bytes[at])) at += 1;
      let nameStart = at;
      while (at < last && bytes[at] !== equals && !isSpace(bytes[at])) {
        if (bytes[at] === colon) nameStart = at + 1;
        at += 1;
      }
      const nameEnd = at;
      while (at < last && (bytes[at] === equals || isSpace(bytes[at]))) at += 1;
      const quote = bytes[at];
      if (quote !== doubleQuote && quote !== singleQuote) {
        at += 1;
        continue;
      }
      let valueEnd = at + 1;
      while (valueEnd < last && bytes[valueEnd] !== quote) valueEnd += 1;
      if (nameEnd - nameStart === name.length && this.#matches(name, nameStart)) {
        this.valueStart = at + 1;
        this.valueEnd = valueEnd;
        return true;
      }
      at = valueEnd + 1;
    }
    return false;
  }

  /** The attribute's value, `null` when the tag has none of that name. */
  attribute(name: Uint8Array): string | null {
    return this.find(name) ? decodeXml(this.bytes, this.valueStart, this.valueEnd) : null;
  }

  /** The attribute as a whole number from 0 on, `null` when it is no such number or absent. */
  number(name: Uint8Array): number | null {
    return this.find(name) ? wholeNumber(this.bytes, this.valueStart, this.valueEnd) : null;
  }

  /** The attribute as a yes or no (`xsd:boolean`); absent is no. */
  flag(name: Uint8Array): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  damaged(): DamagedWorkbookError {
    return new DamagedWorkbookError(this.#part);
  }

  #readTag(start: number, closes: boolean): void {
    const { bytes } = this;
    let at = closes ? start + 2 : start + 1;
    this.#nameStart = at;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === colon) this.#nameStart = at + 1;
      else if (byte === greaterThan || byte === slash || isSpace(byte)) break;
    }
    this.#nameEnd = at;
    // A `>` between quotes belongs to the value.
    while (at < bytes.length && bytes[at] !== greaterThan) {
      const byte = bytes[at] ?? 0;
      if (byte === doubleQuote || byte === singleQuote) {
        at += 1;
        while (at < bytes.length && bytes[at] !== byte) at += 1;
      }
      at += 1;
    }
    if (at >= bytes.length) throw this.damaged();
    this.closes = closes;
    this.empty = bytes[at - 1] === slash;
    this.end = at + 1;
  }

  #matches(wanted: Uint8Array, at: number): boolean {
    for (let index = 0; index < wanted.length; index += 1) {
      if (this.bytes[at + index] !== wanted[index]) return false;
    }
    return true;
  }

  #skip(ending: Uint8Array, from: number): void {
    const first = ending[0] ?? 0;
    let at = this.bytes.indexOf(first, from);
    while (at >= 0 && !this.#matches(ending, at)) at = this.bytes.indexOf(first, at + 1);
    if (at < 0) throw this.damaged();
    this.end = at + ending.length;
  }
}

/** A name to compare tags and attributes with. */
export function bytesOf(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}

/** Digits between two places as a number; `null` when there is anything else, or nothing. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number | null {
  if (start >= end) return null;
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** The text of an attribute or element, with the references that XML itself knows. */
export function decodeXml(bytes: Uint8Array, start: number, end: number): string {
  const text = decoder.decode(bytes.subarray(start, end));
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi,
    (all, hex, digits, word) => {
      if (typeof word === 'string') return named[word.toLowerCase()] ?? all;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(digits);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === lineFeed || byte === carriageReturn || byte === tab;
}
