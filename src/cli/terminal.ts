/** Where a run speaks to its user. Results go to `out`, everything else to `error`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** True when `error` is a terminal that a person looks at. */
  readonly interactive: boolean;
}
