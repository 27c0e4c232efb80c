import type { Terminal } from './terminal';

/** Staff workbooks of this many bytes and more take long enough for a person to wonder. */
const longWork = 500_000;
const eraseLine = '\r\u001b[K';

/** One line on stderr that says what is being done; only for a person, and only for long work. */
export class Progress {
  private readonly shown: boolean;

  constructor(
    private readonly terminal: Terminal,
    bytes: number,
  ) {
    this.shown = terminal.interactive && bytes >= longWork;
  }

  show(text: string): void {
    if (this.shown) this.terminal.error(eraseLine + text);
  }

  /** Clears the line: what follows stands by itself. */
  end(): void {
    if (this.shown) this.terminal.error(eraseLine);
  }
}
