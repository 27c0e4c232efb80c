/** Bytes that grow at their end. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** @param expected Bytes to make room for at once. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(Math.max(expected, 256));
  }

  write(source: Uint8Array, start = 0, end = source.length): void {
    const room = this.#room(end - start);
    // Most pieces are a few digits long: a loop is faster than a view of them.
    if (end - start > 64) room.set(source.subarray(start, end), this.#length);
    else for (let at = start; at < end; at += 1) room[this.#length + at - start] = source[at] ?? 0;
    this.#length += end - start;
  }

  /** Digits of a whole number from 0 on. */
  writeNumber(number: number): void {
    const digits = String(number);
    const room = this.#room(digits.length);
    for (let index = 0; index < digits.length; index += 1) {
      room[this.#length + index] = digits.charCodeAt(index);
    }
    this.#length += digits.length;
  }

  /** What was written; a view, valid until the next write. */
  toBytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #room(more: number): Uint8Array {
    if (this.#length + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}
