import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatDate } from '../../locales/locale';
import type { PeriodUse } from '../../sheets/periods/comparison';
import type { ComparisonSummary } from '../desk/summary';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

const auto = 'auto';
const none = 'none';
const ofSheet = 'sheet:';

/** Which sheet serves for a date: the one by date, another, or none. */
export function periodSelect(
  context: ViewContext,
  { sheets, uses }: ComparisonSummary,
  use: PeriodUse,
): TemplateResult {
  const { say, state, model, language } = context;
  const { [use]: asked } = state.choices.periods;
  // What was chosen and is gone from the workbook is as if it had never been chosen.
  const isKnown = asked === null || sheets.some(({ name }) => name === asked);
  const chosen = isKnown ? asked : undefined;
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const sheet = value === auto ? undefined : value === none ? null : value.slice(ofSheet.length);
    doing(model, () => model.comparison.compareWith(use, sheet))();
  };
  const value = chosen === undefined ? auto : chosen === null ? none : ofSheet + chosen;
  return html`
    <select ?disabled=${state.run !== null} .value=${value} @change=${choose}>
      <option value=${auto} ?selected=${value === auto}>
        ${autoText(context, use, chosen === undefined ? uses[use]?.sheets : null)}
      </option>
      ${sheets.map(({ name, asOf }) => {
        const date = asOf === null ? null : formatDate(asOf, language);
        return html`
          <option value=${ofSheet + name} ?selected=${value === ofSheet + name}>
            ${name}${date === null || date === name ? nothing : ` (${date})`}
          </option>
        `;
      })}
      ${
        use === 'baseline'
          ? nothing
          : html`<option value=${none} ?selected=${value === none}>${say('compare.none')}</option>`
      }
    </select>
  `;
}

/** @param byDate the sheets that were found by date; `null`: another choice holds */
function autoText(
  { say }: ViewContext,
  use: PeriodUse,
  byDate: readonly string[] | null | undefined,
): string {
  if (use === 'baseline') return say('compare.as-december');
  if (byDate === null) return say('compare.by-date.again');
  if (byDate === undefined) return say('compare.by-date.none');
  return say('compare.by-date', { sheet: byDate.join(', ') });
}
