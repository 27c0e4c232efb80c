/** Where a run speaks to its user. Results go to `out`, everything else to `error`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** True when `error` is a terminal that a person looks at. */
  readonly interactive: boolean;
  /** Has `stop` called when the user interrupts (Ctrl-C), until the function that it returns is called. */
  readonly interrupts?: (stop: () => void) => () => void;
}
