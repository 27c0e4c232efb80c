/** One request of the client to the rich API. */
export interface RequestEntry {
  /** 1 for the first. */
  readonly number: number;
  readonly actions: number;
  /** UTF-8 bytes of the request's body. */
  readonly bytes: number;
  /** UTF-8 bytes of the answer's body. */
  readonly answerBytes: number;
  /** Milliseconds that the host took. */
  readonly duration: number;
  /** Error code of a request that failed. */
  readonly error: string | null;
  /** The members called and set, in order, such as `worksheet.delete`; for finding out what went over. */
  readonly members: readonly string[];
}

/** Every request in order, so that round trips can be counted. */
export class RequestLog {
  private readonly list: RequestEntry[] = [];
  private listener: (() => void) | null = null;

  add(entry: Omit<RequestEntry, 'number'>): void {
    this.list.push({ number: this.list.length + 1, ...entry });
    this.listener?.();
  }

  /** Calls back after each request. */
  onEntry(listener: () => void): void {
    this.listener = listener;
  }

  get entries(): readonly RequestEntry[] {
    return this.list;
  }

  clear(): void {
    this.list.length = 0;
  }
}
