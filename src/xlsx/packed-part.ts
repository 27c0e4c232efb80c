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

/** Bytes packed at a time: neither the text nor its bytes need be held as a whole. */
const pieceSize = 256 * 1024;
/** Characters encoded at a time. Ten times as many take twice the time for each. */
const step = 32 * 1024;

/**
 * Packs a piece of a part as a raw DEFLATE stream (RFC 1951), the last one with the stream's end. What
 * it gives for the pieces, one after another, is the stream: each but the last ends with a whole byte.
 * The same pieces always give the same bytes. A piece must not be kept: its memory is used again.
 */
export type DeflateRaw = (piece: Uint8Array, isLast: boolean) => Uint8Array;

/**
 * Packs a text in pieces, in UTF-8.
 *
 * @param deflateRaw A faster way to pack than the library's, where there is one.
 */
export function packed(pieces: Iterable<string>, deflateRaw = libraryDeflate()): PackedPart {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(pieceSize);
  let filled = 0;
  const chunks: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  const pack = (isLast: boolean): void => {
    const bytes = buffer.subarray(0, filled);
    crc = crc32(bytes, crc);
    size += filled;
    chunks.push(deflateRaw(bytes, isLast));
    filled = 0;
  };
  const encode = (text: string): void => {
    let rest = text;
    while (rest !== '') {
      const { read, written } = encoder.encodeInto(rest, buffer.subarray(filled));
      filled += written;
      rest = rest.slice(read);
      if (rest !== '') pack(false);
    }
  };
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < step) continue;
    encode(text);
    text = '';
  }
  encode(text);
  pack(true);
  return { method: deflated, crc, size, bytes: joined(chunks) };
}

/**
 * A part that an archive may take as it is. One that is only stored is packed: archives are written with
 * the sizes behind the parts, and then many programs cannot tell where a stored part ends.
 *
 * @param deflateRaw See `packed`.
 */
export function copyable(part: PackedPart, deflateRaw = libraryDeflate()): PackedPart {
  if (part.method === deflated) return part;
  return { ...part, method: deflated, bytes: deflateRaw(part.bytes, true) };
}

/** For one part: the library remembers what it has packed of it. */
function libraryDeflate(): DeflateRaw {
  let chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level, mem }, (chunk) => {
    chunks.push(chunk);
  });
  return (piece, isLast) => {
    chunks = [];
    deflate.push(piece, isLast);
    return joined(chunks);
  };
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
