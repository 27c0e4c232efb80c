/** How far a job is. It ends with `done` equal to `total`. */
export interface Progress {
  /** What is being done. */
  readonly stage: 'read' | 'prepare' | 'write' | 'restore' | 'check';
  /** Sheets (or checks) that are done. */
  readonly done: number;
  readonly total: number;
}

/** What the caller of a long job may ask for. */
export interface JobControl {
  readonly onProgress?: (progress: Progress) => void;
  /** The job ends at the next step between two requests, and takes back what it did. */
  readonly signal?: AbortSignal;
}
