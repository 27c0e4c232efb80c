import type { ColumnChoice } from '../../sheets/reading';
import type { ColumnSummary } from '../desk/summary';
import { choicesKey, choicesText, parseChoices } from './choices';
import type { PaneChoices } from './choices';
import type { PaneWork } from './pane-work';

/** Reading the workbook, and what the user says about its sheets and columns. */
export class SourceModel {
  readonly #work: PaneWork;
  #reading: Promise<void> = Promise.resolve();

  constructor(work: PaneWork) {
    this.#work = work;
  }

  /** Remembered choices first, then all sheets. */
  async open(): Promise<void> {
    const text = await this.#work.patiently((session) => session.readSetting(choicesKey));
    this.#work.store.set({ choices: parseChoices(text) });
    await this.readAgain();
  }

  /** Reads every sheet of the workbook again. One reading after the other. */
  async readAgain(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read());
    return this.#reading;
  }

  async choose(change: Partial<PaneChoices>): Promise<void> {
    const { store } = this.#work;
    const choices = { ...store.state.choices, ...change };
    store.set({ choices });
    await this.#recognise();
    await this.#keep();
  }

  /** What a column of a sheet is; undefined: what the reader thinks. */
  async chooseColumn(
    sheet: string,
    { column, header }: Pick<ColumnSummary, 'column' | 'header'>,
    field: ColumnChoice['field'] | undefined,
  ): Promise<void> {
    const others = this.#work.store.state.choices.columns.filter(
      (one) =>
        one.sheet !== sheet || (one.column !== column && (field == null || one.field !== field)),
    );
    const chosen = field === undefined ? [] : [{ sheet, column, header, field }];
    await this.choose({ columns: [...others, ...chosen] });
  }

  /** Takes the row of the selected cell for the header of a table on its sheet. */
  async markHeader(): Promise<void> {
    const { store } = this.#work;
    const { sheet, cell } = await this.#work.patiently((session) => session.selection());
    const row = Number(/\d+/.exec(cell ?? '')?.[0]);
    if (!Number.isInteger(row)) return;
    const others = store.state.choices.headers.filter((one) => one.sheet !== sheet);
    await this.choose({ headers: [...others, { sheet, row }] });
    const summary = store.state.reading?.sheets.find(({ name }) => name === sheet);
    const found = (summary?.tables.length ?? 0) > 0;
    store.set({ notice: { kind: 'header-marked', sheet, found } });
  }

  /** Findings that are not to be shown any more, until their cells change. */
  async ignore(keys: readonly string[]): Promise<void> {
    const { ignored } = this.#work.store.state.choices;
    await this.choose({ ignored: [...new Set([...ignored, ...keys])] });
  }

  async showIgnored(): Promise<void> {
    await this.choose({ ignored: [] });
  }

  async #read(): Promise<void> {
    const { store, desk } = this.#work;
    store.set({ phase: 'reading', progress: null, changedSheets: [] });
    try {
      const grids = await this.#work.patiently((session) =>
        session.readSheets(undefined, {
          onProgress: (progress) => {
            store.set({ progress });
          },
        }),
      );
      await desk.give(grids);
      await this.#recognise();
    } finally {
      store.set({ phase: 'ready', progress: null });
    }
  }

  async #recognise(): Promise<void> {
    const { store, desk } = this.#work;
    const { choices, language } = store.state;
    const { report, ...others } = choices;
    const reading = await desk.ask('read', others, { ...report, language });
    // The former preview stays until the new one is there: the user may be typing into its options.
    const isShown = store.state.step === 'report' && reading.localities > 0;
    store.set({
      reading,
      allFindings: {},
      repair: null,
      ...(!isShown && { preview: null, sharing: null }),
    });
    if (isShown) await this.preview();
  }

  /** The same in the language of the pane, which has changed. */
  async sayAgain(): Promise<void> {
    await this.#recognise();
  }

  /** What the report will say, by the choices as they are. */
  async preview(): Promise<void> {
    const { store, desk } = this.#work;
    const { choices, language, reading } = store.state;
    if (reading === null || reading.localities === 0) return;
    const options = { ...choices.report, language };
    const preview = await desk.ask('preview', options);
    const { sharing } = choices;
    // Until the user has typed a total there is nothing to share out.
    const shared =
      sharing === null || sharing.total === 0 ? null : await desk.ask('shareOut', sharing, options);
    const keeping = store.state.keeping === null ? null : await desk.ask('keeping', language);
    store.set({ preview, sharing: shared, keeping, nextMessage: 0 });
  }

  async #keep(): Promise<void> {
    const text = choicesText(this.#work.store.state.choices);
    await this.#work.patiently((session) => session.writeSetting(choicesKey, text));
  }
}
