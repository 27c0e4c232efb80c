import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatList } from '../../locales/locale';
import type { Notice, PaneProblem } from '../model/pane-state';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** What has to be said above everything else. */
export function banners(context: ViewContext, support: () => Promise<void>): TemplateResult {
  const { say, state, model, language } = context;
  const { changedSheets, problem, notice, isWaitingForCell } = state;
  return html`
    ${
      isWaitingForCell
        ? html`<section class="banner attention">
            <h2>${say('editing.title')}</h2>
            <p>${say('editing.text')}</p>
            <p class="actions">
              <fluent-button
                size="small"
                @click=${() => {
                  model.stopWaiting();
                }}
              >
                ${say('cancel')}
              </fluent-button>
            </p>
          </section>`
        : nothing
    }
    ${problem === null ? nothing : problemBanner(context, problem, support)}
    ${
      changedSheets.length === 0 || state.phase === 'reading'
        ? nothing
        : html`<section class="banner attention">
            <h2>${say('changed.title')}</h2>
            <p>${say('changed.text', { sheets: formatList(changedSheets, language) })}</p>
            <p class="actions">
              <fluent-button
                size="small"
                ?disabled=${state.run !== null}
                @click=${doing(model, () => model.source.readAgain())}
              >
                ${say('changed.update')}
              </fluent-button>
            </p>
          </section>`
    }
    ${
      notice === null
        ? nothing
        : html`<section class="banner">
            <p>${noticeText(context, notice)}</p>
            <button
              class="link"
              @click=${() => {
                model.closeNotice();
              }}
            >
              ${say('close')}
            </button>
          </section>`
    }
  `;
}

function problemBanner(
  { say, model }: ViewContext,
  { code, unchanged, details }: PaneProblem,
  support: () => Promise<void>,
): TemplateResult {
  const canRetry = code !== 'excel-too-old' && code !== 'invalid-plan';
  return html`
    <section class="banner problem" role="alert">
      <h2>${say(`problem.${code}`, details)}</h2>
      <p>
        ${
          code === 'not-restored'
            ? nothing
            : say(unchanged ? 'problem.unchanged' : 'problem.changed')
        }
        ${say(`problem.${code}.advice`, details)}
      </p>
      <p class="actions">
        ${
          canRetry
            ? html`<fluent-button
                size="small"
                @click=${() => {
                  void model.retry();
                }}
              >
                ${say('retry')}
              </fluent-button>`
            : nothing
        }
        <fluent-button
          size="small"
          appearance="subtle"
          @click=${() => {
            void support();
          }}
        >
          ${say('problem.details')}
        </fluent-button>
      </p>
      <p class="quiet">${say('problem.details.note')}</p>
    </section>
  `;
}

/** What was done, in a sentence. */
export function noticeText({ say, language }: ViewContext, notice: Notice): string {
  const list = (items: readonly string[]): string | null =>
    items.length === 0 ? null : formatList(items, language);
  switch (notice.kind) {
    case 'recovered': {
      const { restored, removed, cells } = notice.recovered;
      return say('notice.recovered', {
        restored: list(restored),
        removed: list(removed),
        cells: list(cells),
      });
    }
    case 'undone': {
      const { restored, kept } = notice.undone;
      return say(`notice.undone.${notice.what}`, { count: restored.length, kept: list(kept) });
    }
    case 'repaired':
      return say('notice.repaired', {
        count: notice.cells,
        skipped: notice.skipped === 0 ? null : notice.skipped,
      });
    case 'formulas':
      return say('notice.formulas', {
        formula: say(`formula.${notice.formula}`),
        place: notice.place,
      });
    case 'no-formula-place':
      return say(`notice.no-formula-place.${notice.formula}`, { sheet: notice.sheet });
    case 'cancelled':
      return say('notice.cancelled');
    case 'copied':
      return say(`copied.${notice.what}`);
    case 'header-marked':
      return say(notice.found ? 'mark.found' : 'mark.not-found', { sheet: notice.sheet });
  }
}
