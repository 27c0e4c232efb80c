import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { DamagedWorkbookError, OversizedWorkbookError } from './workbook-error';
import { zipEntries, type ZipEntry } from './zip-directory';

const megabyte = 1024 * 1024;

/** What a whole package may unpack to, in bytes. Excel's own full sheets stay below. */
export const largestPackage = 1024 * megabyte;
/** What one part may unpack to, in bytes: JavaScript holds no longer text than 512 MB. */
export const largestPart = 400 * megabyte;
/** A million formatted blank cells pack to 1 : 100 or so; deflate's own limit is 1 : 1032. */
export const largestRatio = 400;
/** Below this size, in bytes, no ratio is suspicious. */
const harmlessSize = 16 * megabyte;
/** Packed bytes unpacked at a time, so that no step gives more than 66 MB. */
const step = 64 * 1024;

const stored = 0;
const deflated = 8;

/** The parts of an Office package, unpacked one at a time and never beyond the limits above. */
export class Package {
  readonly #bytes: Uint8Array;
  /** By lower-case path: part names are equal without regard to case (ECMA-376 part 2). */
  readonly #entries = new Map<string, ZipEntry>();

  /**
   * @throws {DamagedWorkbookError} The archive has no readable directory.
   * @throws {EncryptedWorkbookError} Its entries are encrypted.
   * @throws {OversizedWorkbookError} It says of itself that it unpacks to too much.
   */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    let total = 0;
    for (const entry of zipEntries(bytes)) {
      this.#entries.set(entry.name.toLowerCase(), entry);
      total += entry.size;
    }
    if (total > largestPackage) throw oversized(total, largestPackage);
  }

  /** Paths of all parts, as the archive spells them. */
  *paths(): Iterable<string> {
    for (const entry of this.#entries.values()) yield entry.name;
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  /**
   * The part, unpacked, checked against its checksum, in UTF-8.
   *
   * @throws {DamagedWorkbookError} It is missing, cut off or altered.
   * @throws {OversizedWorkbookError} It unpacks to too much.
   */
  read(path: string): Uint8Array {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry === undefined) throw new DamagedWorkbookError(path);
    checkSize(entry);
    const packed = this.#packed(entry);
    const content = entry.method === stored ? packed : unpack(packed, entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc) {
      throw new DamagedWorkbookError(path);
    }
    return inUtf8(content);
  }

  /**
   * The part as the archive holds it, for copying it unseen.
   *
   * @throws {DamagedWorkbookError} It is missing or cut off.
   */
  packed(path: string): ZipEntry & { readonly bytes: Uint8Array } {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry === undefined) throw new DamagedWorkbookError(path);
    return { ...entry, bytes: this.#packed(entry) };
  }

  #packed(entry: ZipEntry): Uint8Array {
    const header = this.#bytes.subarray(entry.offset, entry.offset + 30);
    const [nameLow = 0, nameHigh = 0, extraLow = 0, extraHigh = 0] = header.subarray(26);
    const start = entry.offset + 30 + nameLow + nameHigh * 256 + extraLow + extraHigh * 256;
    const signed = header[0] === 0x50 && header[1] === 0x4b && header[2] === 3 && header[3] === 4;
    const known = entry.method === stored || entry.method === deflated;
    if (!signed || !known || start + entry.packedSize > this.#bytes.length) {
      throw new DamagedWorkbookError(entry.name);
    }
    return this.#bytes.subarray(start, start + entry.packedSize);
  }
}

function checkSize({ size, packedSize }: ZipEntry): void {
  if (size > largestPart) throw oversized(size, largestPart);
  if (size > harmlessSize && size > packedSize * largestRatio) throw oversized(size, harmlessSize);
}

/** Stops as soon as more comes out than the directory said: a directory can lie. */
function unpack(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new DamagedWorkbookError(name);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (cause) {
    throw cause instanceof DamagedWorkbookError ? cause : new DamagedWorkbookError(name, { cause });
  }
  return content.subarray(0, length);
}

function inUtf8(content: Uint8Array): Uint8Array {
  const little = content[0] === 0xff && content[1] === 0xfe;
  const big = content[0] === 0xfe && content[1] === 0xff;
  if (!little && !big) return content;
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(content);
  return new TextEncoder().encode(text);
}

function oversized(size: number, limit: number): OversizedWorkbookError {
  return new OversizedWorkbookError({
    megabytes: Math.ceil(size / megabyte),
    limit: limit / megabyte,
  });
}
