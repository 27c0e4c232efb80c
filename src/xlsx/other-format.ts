import {
  EncryptedWorkbookError,
  NotAWorkbookError,
  OldFormatError,
  type OtherFormat,
  type WorkbookError,
} from './workbook-error';

/** Names of streams in a compound file (MS-CFB), whose directory is UTF-16. */
const encryptedStream = utf16('EncryptedPackage');
const workbookStreams = [utf16('Workbook'), utf16('Book')];
/** How far to look for words in a text. */
const lookAt = 4096;

/** True for a zip archive, also one whose end is cut off. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
}

/** Why bytes that are no zip archive cannot be read, as far as they tell what they are. */
export function otherFormat(bytes: Uint8Array): WorkbookError {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return compoundFile(bytes);
  }
  // Before Excel 97 a workbook was a bare stream of records.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16) {
    return new OldFormatError();
  }
  return new NotAWorkbookError(plainFormat(bytes));
}

function compoundFile(bytes: Uint8Array): WorkbookError {
  if (includes(bytes, encryptedStream)) return new EncryptedWorkbookError();
  if (workbookStreams.some((name) => includes(bytes, name))) return new OldFormatError();
  return new NotAWorkbookError('old-office');
}

function plainFormat(bytes: Uint8Array): OtherFormat {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = bytes.subarray(0, lookAt);
  if (!wide && start.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return 'unknown';
  const encoding = !wide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(start).trimStart();
  if (/<(?:!doctype html|html|table|head|meta)\b/i.test(text)) return 'html';
  return text.startsWith('<?xml') ? 'xml' : 'text';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) bytes[index * 2] = text.charCodeAt(index);
  return bytes;
}
