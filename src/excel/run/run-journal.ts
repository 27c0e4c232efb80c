/// <reference types="office-js" />
import type { PlanChart } from '../../report/sheet-plan';
import { noteKeys } from '../noted-work';
import type { SheetContent } from '../write/sheet-content';

/** What a sheet of ours was before a run, for putting it back. */
export interface KeptSheet {
  /** What the hidden name that marks it refers to, with its `=`. */
  readonly record: string;
  /** Names of the charts that stood on it. */
  readonly charts: readonly string[];
  readonly content: SheetContent;
}

/** What a run says in the workbook's settings before it changes anything. */
export interface RunIntent {
  readonly id: string;
  /** Names of the sheets that it makes. No sheet bore them before. */
  readonly created: readonly string[];
  /** How many sheets of ours it rewrites; they are kept under keys of their own. */
  readonly kept: number;
  /** The notes about charts as they were; null: there were none. */
  readonly chartNotes: string | null;
  /** The sheets are written and marked, or are as before: only what is no longer needed is still there. */
  readonly done: false | 'written' | 'taken-back';
}

export function newRunId(): string {
  return Math.random().toString(36).slice(2, 10);
}

const keptKey = (index: number): string => `${noteKeys.run}.${String(index)}`;
const chartsKey = 'baophu.charts';

/** How our charts were drawn, by sheet: older versions of Excel do not say what a chart shows. */
export type ChartNotes = Readonly<Record<string, readonly PlanChart[]>>;

/** The texts of the workbook's settings, by key. Loaded by the next request. */
export class Journal {
  readonly #context: Excel.RequestContext;
  readonly #settings: Excel.SettingCollection;

  constructor(context: Excel.RequestContext) {
    this.#context = context;
    this.#settings = context.workbook.settings;
  }

  askIntent(): () => RunIntent | null {
    const ask = this.#ask(noteKeys.run);
    return () => {
      const text = ask();
      return text === null ? null : (JSON.parse(text) as RunIntent);
    };
  }

  askKept(intent: RunIntent): () => readonly KeptSheet[] {
    const asked = Array.from({ length: intent.kept }, (_, index) => this.#ask(keptKey(index)));
    return () =>
      asked.flatMap((ask) => {
        const text = ask();
        return text === null ? [] : [JSON.parse(text) as KeptSheet];
      });
  }

  /** As text: it is put back as it was. */
  askChartNotes(): () => string | null {
    return this.#ask(chartsKey);
  }

  writeIntent(intent: RunIntent): void {
    this.#settings.add(noteKeys.run, JSON.stringify(intent));
  }

  /**
   * Says what a run is about to do. When nothing is to be put back, it goes with the next request. Until all
   * that is kept is written, nothing may be changed.
   */
  async begin(intent: RunIntent, kept: readonly KeptSheet[]): Promise<void> {
    this.writeIntent(intent);
    let characters = 0;
    for (const [index, sheet] of kept.entries()) {
      const text = JSON.stringify(sheet);
      this.#settings.add(keptKey(index), text);
      characters += text.length;
      if (characters < 1_000_000) continue;
      characters = 0;
      // One request for every megabyte.
      await this.#context.sync();
    }
    if (characters > 0) await this.#context.sync();
  }

  writeChartNotes(notes: string): void {
    this.#settings.add(chartsKey, notes);
  }

  /** Also goes when the notes are not there. */
  removeChartNotes(): void {
    this.#remove(chartsKey);
  }

  /**
   * Forgets the run, whose intent is in the workbook. The intent goes last: as long as it is there, a
   * start puts things right.
   */
  removeRun(intent: RunIntent): void {
    for (let index = 0; index < intent.kept; index += 1) this.#remove(keptKey(index));
    this.#settings.getItem(noteKeys.run).delete();
  }

  #ask(key: string): () => string | null {
    const item = this.#settings.getItemOrNullObject(key);
    item.load('value');
    return () => (item.isNullObject || item.value === '' ? null : String(item.value));
  }

  #remove(key: string): void {
    // Added first, so that there is something to delete.
    this.#settings.add(key, '').delete();
  }
}

/** @returns None for notes that are no longer what we wrote. */
export function parseChartNotes(text: string | null): ChartNotes {
  if (text === null) return {};
  try {
    return JSON.parse(text) as ChartNotes;
  } catch {
    return {};
  }
}
