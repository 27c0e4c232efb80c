import { Zip, type ZipInputFile } from 'fflate';
import { Package } from './package';
import {
  copyable,
  type DeflateRaw,
  joined,
  packed,
  type PackedPart,
  unpacked,
} from './packed-part';
import { DamagedWorkbookError } from './workbook-error';

/** The first date that a zip archive can hold: equal parts give equal bytes, whenever they are packed. */
const mtime = new Date(1980, 0, 1);

/**
 * A package to which parts are written, by path (`xl/workbook.xml`). Those that are not written are
 * copied as they are packed (stored ones are packed first), in the order of the archive.
 */
export class EditedPackage {
  readonly #bytes: Uint8Array;
  readonly #original: Package;
  /** The archive's own spelling, by lower-case path: part names are equal without regard to case. */
  readonly #spellings = new Map<string, string>();
  /** Changed and new parts; `null` marks a removed one, whose place a later write takes again. */
  readonly #changes = new Map<string, PackedPart | null>();
  /** By start of a path: all lower numbers are taken. */
  readonly #lowestFree = new Map<string, number>();
  readonly #deflateRaw: DeflateRaw | undefined;

  /**
   * @param deflateRaw See `packed`.
   * @throws {WorkbookError} The bytes are no archive that could be read.
   */
  constructor(bytes: Uint8Array, deflateRaw?: DeflateRaw) {
    this.#bytes = bytes;
    this.#deflateRaw = deflateRaw;
    this.#original = new Package(bytes);
    for (const path of this.#original.paths()) this.#spellings.set(path.toLowerCase(), path);
  }

  has(path: string): boolean {
    const change = this.#changes.get(this.#spelling(path));
    return change === undefined ? this.#original.has(path) : change !== null;
  }

  /** @throws {DamagedWorkbookError} There is no such part, or it cannot be unpacked. */
  read(path: string): Uint8Array {
    const change = this.#changes.get(this.#spelling(path));
    if (change === null) throw new DamagedWorkbookError(path);
    return change === undefined ? this.#original.read(path) : unpacked(change);
  }

  /** Replaces the part where it stands, or adds it at the end. A long text is best given in pieces. */
  write(path: string, content: string | Iterable<string>): void {
    const pieces = typeof content === 'string' ? [content] : content;
    this.#changes.set(this.#spelling(path), packed(pieces, this.#deflateRaw));
  }

  remove(path: string): void {
    this.#changes.set(this.#spelling(path), null);
    this.#lowestFree.clear();
  }

  wasRemoved(path: string): boolean {
    return this.#changes.get(this.#spelling(path)) === null;
  }

  /** `xl/charts/chart3.xml`, with the lowest number that no part bears. */
  freePath(start: string, end: string): string {
    for (let number = this.#lowestFree.get(start) ?? 1; ; number += 1) {
      const path = start + String(number) + end;
      if (this.has(path)) continue;
      this.#lowestFree.set(start, number);
      return path;
    }
  }

  /**
   * The archive; always the same bytes for the same parts, and the original where nothing changed.
   *
   * @throws {DamagedWorkbookError} A part to be copied is cut off.
   */
  toBytes(): Uint8Array {
    if (this.#changes.size === 0) return this.#bytes;
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      chunks.push(chunk);
    });
    for (const path of this.#spellings.values()) {
      const change = this.#changes.get(path);
      if (change === null) continue;
      add(zip, path, change ?? copyable(this.#original.packed(path), this.#deflateRaw));
    }
    for (const [path, change] of this.#changes) {
      if (change !== null && !this.#original.has(path)) add(zip, path, change);
    }
    zip.end();
    return joined(chunks);
  }

  #spelling(path: string): string {
    return this.#spellings.get(path.toLowerCase()) ?? path;
  }
}

function add(zip: Zip, path: string, { method, crc, size, bytes }: PackedPart): void {
  const file: ZipInputFile = { filename: path, compression: method, crc, size, mtime };
  zip.add(file);
  file.ondata?.(null, bytes.slice(), true);
}
