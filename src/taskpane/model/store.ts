/** Holds the state of the pane; whoever listens is told once for all changes of one moment. */
export class Store<S extends object> {
  #state: S;
  readonly #listeners = new Set<(state: S) => void>();
  #isTelling = false;

  constructor(state: S) {
    this.#state = state;
  }

  get state(): S {
    return this.#state;
  }

  set(change: Partial<S>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      for (const listener of this.#listeners) listener(this.#state);
    });
  }

  /** @returns Ends it. */
  listen(listener: (state: S) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
