/** `[command id, name of the action, event as JSON]`, for the handler of ribbon commands. */
type CommandReceiver = (command: readonly [string, string, string]) => void;

/** The status that office.js reports for a command that has run. */
const done = 0;

/** Ribbon buttons and menu entries: presses go to the add-in, and end when it says `completed()`. */
export class Ribbon {
  private receive: CommandReceiver | null = null;
  private readonly running = new Map<
    string,
    { readonly resolve: () => void; readonly reject: (error: Error) => void }
  >();
  private last = 0;

  listen(receive: CommandReceiver | null): void {
    this.receive = receive;
  }

  /**
   * Presses a button that runs the action.
   * @returns when the action has called `event.completed()`
   * @throws Error when no add-in listens, or none associated the action
   */
  async press(action: string): Promise<void> {
    const { receive } = this;
    if (receive === null) throw new Error('No add-in listens to the ribbon.');
    this.last += 1;
    const id = `command${this.last}`;
    const finished = new Promise<void>((resolve, reject) => {
      this.running.set(id, { resolve, reject });
    });
    receive([id, action, JSON.stringify({ source: { id: action } })]);
    await finished;
  }

  /** The add-in says that a command has ended. */
  completed(id: string, status: number): void {
    const command = this.running.get(id);
    this.running.delete(id);
    if (status === done) command?.resolve();
    else command?.reject(new Error(`The action ended with status ${status}.`));
  }
}
