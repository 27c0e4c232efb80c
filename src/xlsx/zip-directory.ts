import { DamagedWorkbookError, EncryptedWorkbookError } from './workbook-error';

/** One entry of a zip archive, as its central directory tells. Sizes in bytes. */
export interface ZipEntry {
  /** With `/` between folders and none in front. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's local header starts. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const largestComment = 0xffff;
const none16 = 0xffff;
const none32 = 0xffffffff;

/**
 * The entries of a zip archive (APPNOTE 6.3), zip64 included, in the archive's order.
 *
 * @throws {DamagedWorkbookError} The directory is missing or contradicts itself.
 * @throws {EncryptedWorkbookError} An entry is encrypted.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view);
  } catch (error) {
    // Offsets that lead out of the file.
    if (error instanceof RangeError) throw new DamagedWorkbookError(null, { cause: error });
    throw error;
  }
}

function readEntries(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, start } = directory(view);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new DamagedWorkbookError(null);
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameStart = at + entryLength;
    const extraStart = nameStart + nameLength;
    const sizes = sizesOf(view, at, extraStart, extraStart + extraLength);
    const name = entryName(bytes.subarray(nameStart, extraStart));
    if (flags & 1) throw new EncryptedWorkbookError();
    // Two entries of one name: readers would differ about what the file says.
    if (seen.has(name.toLowerCase())) throw new DamagedWorkbookError(name);
    seen.add(name.toLowerCase());
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = extraStart + extraLength + commentLength;
  }
  return entries;
}

function directory(view: DataView): { readonly count: number; readonly start: number } {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (
    (count === none16 || start === none32) &&
    locator >= 0 &&
    view.getUint32(locator, true) === locator64Signature
  ) {
    const end64 = uint64(view, locator + 8);
    if (view.getUint32(end64, true) !== end64Signature) throw new DamagedWorkbookError(null);
    return { count: uint64(view, end64 + 32), start: uint64(view, end64 + 48) };
  }
  return { count, start };
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - largestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new DamagedWorkbookError(null);
}

/** Sizes and offset, from the zip64 field where the entry itself has no room for them. */
function sizesOf(
  view: DataView,
  entry: number,
  extraStart: number,
  extraEnd: number,
): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const sizes = {
    size: view.getUint32(entry + 24, true),
    packedSize: view.getUint32(entry + 20, true),
    offset: view.getUint32(entry + 42, true),
  };
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== none32) continue;
      sizes[key] = uint64(view, field);
      field += 8;
    }
  }
  return sizes;
}

/** Beyond 2⁵³ it loses digits; such a place or size is outside of any file and is refused as such. */
function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

/** Old .NET programs write `\`, some others a slash in front. */
function entryName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\\/g, '/').replace(/^\/+/, '');
}
