const polynomial = 0xedb88320;

/** Remainders of each byte, alone and followed by one to three zero bytes, for four bytes at a time. */
const tables = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  tables[byte] = rest;
}
for (let index = 256; index < tables.length; index += 1) {
  const rest = tables[index - 256] ?? 0;
  tables[index] = (rest >>> 8) ^ (tables[rest & 0xff] ?? 0);
}

/**
 * The checksum of zip archives (ISO 3309), unsigned. fflate does not compare it when it unpacks, and
 * Node has it only from 20.15 on, browsers not at all.
 *
 * @param before Checksum of what comes before these bytes.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const words = bytes.length - (bytes.length % 4);
  let sum = ~before;
  let at = 0;
  for (; at < words; at += 4) {
    sum ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    sum =
      (tables[768 + (sum & 0xff)] ?? 0) ^
      (tables[512 + ((sum >>> 8) & 0xff)] ?? 0) ^
      (tables[256 + ((sum >>> 16) & 0xff)] ?? 0) ^
      (tables[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) {
    sum = (sum >>> 8) ^ (tables[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~sum >>> 0;
}
