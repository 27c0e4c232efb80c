/** Whether the add-in's pane is to be seen. Its page runs either way (shared runtime). */
export class Taskpane {
  private current = 'Visible';
  private listener: (() => void) | null = null;

  /** `Visible`, or `Background` when the pane is closed. */
  get state(): string {
    return this.current;
  }

  /** Set by the add-in (`Office.addin.showAsTaskpane`, `hide`) and by who shows the pane. */
  set state(state: string) {
    this.current = state;
    this.listener?.();
  }

  get visible(): boolean {
    return this.current === 'Visible';
  }

  onChange(listener: () => void): void {
    this.listener = listener;
  }
}
