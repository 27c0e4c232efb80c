import { Deflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** A part as an archive holds it. Sizes in bytes. */
export interface PackedPart {
  /** How it is packed, by the numbers of zip archives. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

const deflated = 8;

/** Of a large report sheet, level 6 makes a twelfth less and takes two thirds more time. */
const level = 2;
/** Sixteen bits for the table of what was met before: making a larger one is most work for small parts. */
const mem = 4;

/** Characters packed at a time: neither the text nor its bytes need be held as a whole. */
const step = 256 * 1024;

/** Packs a text in pieces, in UTF-8. */
export function packed(pieces: Iterable<string>): PackedPart {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level, mem }, (chunk) => {
    chunks.push(chunk);
  });
  let crc = 0;
  let size = 0;
  const push = (text: string, isLast: boolean): void => {
    const bytes = encoder.encode(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes, isLast);
  };
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < step) continue;
    push(text, false);
    text = '';
  }
  push(text, true);
  return { method: deflated, crc, size, bytes: joined(chunks) };
}

export function unpacked({ bytes, size }: PackedPart): Uint8Array {
  return inflateSync(bytes, { out: new Uint8Array(size) });
}

/** The bytes of all chunks, one after another. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
