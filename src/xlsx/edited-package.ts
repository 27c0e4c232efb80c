import { Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import { Package } from './package';
import { DamagedWorkbookError } from './workbook-error';

/** The first date that a zip archive can hold: equal parts give equal bytes, whenever they are packed. */
const mtime = new Date(1980, 0, 1);

/**
 * A package to which parts are written, by path (`xl/workbook.xml`). Those that are not written are
 * copied as they are packed, in the order of the archive.
 */
export class EditedPackage {
  readonly #original: Package;
  /** The archive's own spelling, by lower-case path: part names are equal without regard to case. */
  readonly #spellings = new Map<string, string>();
  /** Changed and new parts; `null` marks a removed one, whose place a later write takes again. */
  readonly #changes = new Map<string, Uint8Array | null>();

  /** @throws {WorkbookError} The bytes are no archive that could be read. */
  constructor(bytes: Uint8Array) {
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
    return change ?? this.#original.read(path);
  }

  /** Replaces the part where it stands, or adds it at the end. */
  write(path: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#changes.set(this.#spelling(path), bytes);
  }

  remove(path: string): void {
    this.#changes.set(this.#spelling(path), null);
  }

  wasRemoved(path: string): boolean {
    return this.#changes.get(this.#spelling(path)) === null;
  }

  /** `xl/charts/chart3.xml`, with the lowest number that no part bears. */
  freePath(start: string, end: string): string {
    for (let number = 1; ; number += 1) {
      const path = start + String(number) + end;
      if (!this.has(path)) return path;
    }
  }

  /**
   * The archive; always the same bytes for the same parts.
   *
   * @throws {DamagedWorkbookError} A part to be copied is cut off.
   */
  toBytes(): Uint8Array {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      chunks.push(chunk);
    });
    for (const path of this.#spellings.values()) {
      const change = this.#changes.get(path);
      if (change === undefined) this.#copy(zip, path);
      else if (change !== null) pack(zip, path, change);
    }
    for (const [path, change] of this.#changes) {
      if (change !== null && !this.#original.has(path)) pack(zip, path, change);
    }
    zip.end();
    return joined(chunks);
  }

  #copy(zip: Zip, path: string): void {
    const { method, crc, size, bytes } = this.#original.packed(path);
    const file: ZipInputFile = { filename: path, compression: method, crc, size, mtime };
    zip.add(file);
    file.ondata?.(null, bytes.slice(), true);
  }

  #spelling(path: string): string {
    return this.#spellings.get(path.toLowerCase()) ?? path;
  }
}

function pack(zip: Zip, path: string, content: Uint8Array): void {
  const file = new ZipDeflate(path);
  file.mtime = mtime;
  zip.add(file);
  file.push(content, true);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
