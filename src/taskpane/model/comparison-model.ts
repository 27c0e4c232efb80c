import type { PartShare, PeriodUse, PlaceName } from '../../sheets/periods/comparison';
import type { PaneWork } from './pane-work';
import type { SourceModel } from './source-model';

/** What the user says about the workbook's other dates. Kept in the workbook, by names. */
export class ComparisonModel {
  readonly #work: PaneWork;
  readonly #source: SourceModel;

  constructor(work: PaneWork, source: SourceModel) {
    this.#work = work;
    this.#source = source;
  }

  /** Takes a sheet for a date to compare with; `null`: none; undefined: by its date. */
  async compareWith(use: PeriodUse, sheet: string | null | undefined): Promise<void> {
    const periods = { ...this.#work.store.state.choices.periods };
    Reflect.deleteProperty(periods, use);
    await this.#source.choose({
      periods: { ...periods, ...(sheet !== undefined && { [use]: sheet }) },
    });
  }

  /** Says which place of today an earlier one is; `null`: none. That is how a match is undone. */
  async answer(earlier: PlaceName, now: PlaceName | null): Promise<void> {
    await this.#answers(earlier, [{ earlier, now }]);
  }

  /** Forgets what was said of an earlier place. */
  async askAgain(earlier: PlaceName): Promise<void> {
    await this.#answers(earlier, []);
  }

  /** Says how much of a divided unit went to a new one, a fraction; `null`: nobody knows. */
  async share({ from, to }: Omit<PartShare, 'share'>, share: number | null): Promise<void> {
    const { periods } = this.#work.store.state.choices;
    const others = (periods.shares ?? []).filter((one) => one.from !== from || one.to !== to);
    const shares = share === null ? others : [...others, { from, to, share }];
    await this.#source.choose({ periods: { ...periods, shares } });
  }

  async #answers(
    { district, name }: PlaceName,
    answers: readonly { readonly earlier: PlaceName; readonly now: PlaceName | null }[],
  ): Promise<void> {
    const { periods } = this.#work.store.state.choices;
    const others = (periods.matches ?? []).filter(
      ({ earlier }) => earlier.name !== name || earlier.district !== district,
    );
    await this.#source.choose({ periods: { ...periods, matches: [...others, ...answers] } });
  }
}
