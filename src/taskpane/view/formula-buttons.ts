import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formulaKinds } from '../../session/formula-insertion';
import type { ReadingSummary } from '../desk/summary';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Formulas of ours, in the column that is selected in Excel. */
export function formulaButtons(
  { say, state, model }: ViewContext,
  reading: ReadingSummary,
): TemplateResult | typeof nothing {
  if (reading.localities === 0) return nothing;
  return html`
    <h2>${say('formula.title')}</h2>
    <p class="quiet">${say('formula.text')}</p>
    <p class="actions">
      ${formulaKinds.map(
        (kind) => html`
          <fluent-button size="small" @click=${doing(model, () => model.formulas.insert(kind))}>
            ${say(`formula.${kind}`)}
          </fluent-button>
        `,
      )}
      ${
        state.canUndoFormulas
          ? html`<fluent-button
              size="small"
              appearance="subtle"
              @click=${doing(model, () => model.formulas.undo())}
            >
              ${say('formula.undo')}
            </fluent-button>`
          : nothing
      }
    </p>
  `;
}
