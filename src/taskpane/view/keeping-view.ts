import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatDate, formatList } from '../../locales/locale';
import type { KeepingPreview } from '../desk/keeping';
import type { KeptFigures } from '../model/pane-state';
import { sayKeeping } from './keeping-text';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Keeping this period's figures, folded away until asked for. */
export function keepingSection(context: ViewContext): TemplateResult {
  const { state, opened, language, model } = context;
  const text = sayKeeping(language);
  return html`
    <details
      class="part"
      ?open=${opened.has('keeping')}
      @toggle=${(event: Event) => {
        const { open } = event.currentTarget as HTMLDetailsElement;
        opened.toggle('keeping', open);
        if (open && state.keeping === null) doing(model, () => model.keeping.look())();
      }}
    >
      <summary>${text('keeping.title')}</summary>
      ${state.keeping === null ? nothing : preview(context, state.keeping)}
      ${state.kept === null ? nothing : kept(context, state.kept)}
    </details>
  `;
}

function preview(context: ViewContext, keeping: KeepingPreview): TemplateResult {
  const { state, model, language } = context;
  const text = sayKeeping(language);
  const { sheet, periods } = keeping;
  const dates = periods.map((date) => formatDate(date, language));
  const soFar =
    dates.length === 0
      ? nothing
      : html`<p class="quiet">
          ${text('keeping.kept', { periods: formatList(dates, language) })}
        </p>`;
  if (keeping.kind === 'obstacle') {
    return html`<p class="note" role="status">${keeping.text}</p>
      ${soFar}`;
  }
  const date = formatDate(keeping.asOf, language);
  if (keeping.kind === 'same') {
    return html`<p role="status">${text('keeping.same', { date })}</p>
      ${soFar}`;
  }
  const isQuestion = state.asksToReplace && keeping.kind === 'change';
  return html`
    <p class="quiet">${text('keeping.about', { date, sheet })}</p>
    ${soFar}
    ${
      isQuestion
        ? html`<p class="note" role="alert">
            ${text('keeping.ask', {
              date,
              rows: keeping.standing,
              emptied: keeping.emptied === 0 ? null : keeping.emptied,
            })}
          </p>`
        : nothing
    }
    <p class="actions">
      <fluent-button
        size="small"
        ?disabled=${state.run !== null}
        @click=${doing(model, () => model.keeping.keep())}
      >
        ${text(isQuestion ? 'keeping.replace' : 'keeping.keep')}
      </fluent-button>
      ${
        isQuestion
          ? html`<fluent-button
              size="small"
              @click=${() => {
                model.keeping.dropQuestion();
              }}
            >
              ${text('keeping.cancel')}
            </fluent-button>`
          : nothing
      }
    </p>
  `;
}

function kept({ model, language }: ViewContext, figures: KeptFigures): TemplateResult {
  const text = sayKeeping(language);
  const { sheet, rows } = figures;
  const date = formatDate(figures.asOf, language);
  return html`
    <p role="status">
      <button class="link" @click=${doing(model, () => model.check.goTo({ sheet, cell: null }))}>
        ${text('keeping.done', { date, sheet, rows })}
      </button>
    </p>
    <p class="actions">
      <fluent-button size="small" @click=${doing(model, () => model.keeping.undo())}>
        ${text('keeping.undo')}
      </fluent-button>
    </p>
  `;
}
