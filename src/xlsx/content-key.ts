import { crc32 } from './crc32';

/** The same for the same bytes, and by all odds for no others. */
export function contentKey(bytes: Uint8Array): string {
  return `${String(bytes.length)} ${String(crc32(bytes))}`;
}
