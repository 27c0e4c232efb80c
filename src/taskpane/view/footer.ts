import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { RunState } from '../model/pane-state';
import type { Say } from './pane-text';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Where the way goes on from here. */
export function footer(context: ViewContext): TemplateResult {
  return html`<footer>${actions(context)}</footer>`;
}

function actions(context: ViewContext): TemplateResult | typeof nothing {
  const { state } = context;
  if (state.files?.reading != null) return nothing;
  if (state.run !== null) return runProgress(context, state.run);
  if (state.asksBeforeRun) return undoWarning(context);
  if (state.repair !== null) return repairActions(context, state.repair.repairs.length);
  if ((state.reading?.localities ?? 0) === 0) return readAgain(context);
  return stepActions(context);
}

function stepActions({ say, state, model }: ViewContext): TemplateResult {
  const isBusy = state.phase === 'reading';
  const back = (step: 'source' | 'check'): TemplateResult => html`
    <fluent-button
      @click=${() => {
        void model.goToStep(step);
      }}
    >
      ${say('back')}
    </fluent-button>
  `;
  switch (state.step) {
    case 'source': {
      const count = (state.reading?.findings ?? [])
        .filter(({ severity }) => severity !== 'info')
        .reduce((sum, group) => sum + group.count, 0);
      return html`
        <fluent-button
          appearance="primary"
          ?disabled=${isBusy}
          @click=${() => {
            void model.goToStep('check');
          }}
        >
          ${say('next.check')}
        </fluent-button>
        <span class="quiet">
          ${count === 0 ? say('source.no-findings') : say('source.findings', { count })}
        </span>
      `;
    }
    case 'check':
      return html`
        <fluent-button
          appearance="primary"
          ?disabled=${isBusy}
          @click=${() => {
            void model.goToStep('report');
          }}
        >
          ${say('next.report')}
        </fluent-button>
        ${back('source')}
      `;
    case 'report':
      return html`
        <fluent-button
          appearance="primary"
          ?disabled=${isBusy || state.preview === null}
          @click=${doing(model, () => model.report.askAndRun())}
        >
          ${say(state.done === null ? 'report.run' : 'report.run.again')}
        </fluent-button>
        ${back('check')}
      `;
  }
}

function readAgain({ say, state, model }: ViewContext): TemplateResult | typeof nothing {
  if (state.reading === null) return nothing;
  return html`
    <fluent-button
      appearance="primary"
      ?disabled=${state.phase === 'reading'}
      @click=${doing(model, () => model.source.readAgain())}
    >
      ${say('again')}
    </fluent-button>
  `;
}

function repairActions({ say, state, model }: ViewContext, count: number): TemplateResult {
  return html`
    <fluent-button
      appearance="primary"
      ?disabled=${state.isRepairing || count === 0}
      @click=${doing(model, () => model.check.confirmRepair())}
    >
      ${state.isRepairing ? say('repair.working') : say('repair.confirm', { count })}
    </fluent-button>
    <fluent-button
      ?disabled=${state.isRepairing}
      @click=${() => {
        model.check.dropRepair();
      }}
    >
      ${say('cancel')}
    </fluent-button>
  `;
}

function undoWarning({ say, model }: ViewContext): TemplateResult {
  return html`
    <section
      class="question"
      role="alertdialog"
      aria-labelledby="ask"
      aria-describedby="ask-text"
      @keydown=${({ key }: KeyboardEvent) => {
        if (key === 'Escape') model.report.dropRun();
      }}
    >
      <h2 id="ask">${say('report.warn.title')}</h2>
      <p id="ask-text">${say('report.warn.text')}</p>
      <p class="actions">
        <fluent-button
          appearance="primary"
          class="first"
          @click=${doing(model, () => model.report.confirmRun())}
        >
          ${say('report.warn.confirm')}
        </fluent-button>
        <fluent-button
          @click=${() => {
            model.report.dropRun();
          }}
        >
          ${say('cancel')}
        </fluent-button>
      </p>
    </section>
  `;
}

function runProgress({ say, model }: ViewContext, run: RunState): TemplateResult {
  const { progress, isStopping } = run;
  const isKnown = progress.total > 0 && progress.stage !== 'restore';
  return html`
    <div class="run">
      <fluent-progress-bar
        aria-label=${say('report.run')}
        .max=${isKnown ? progress.total : null}
        .value=${isKnown ? progress.done : null}
      ></fluent-progress-bar>
      <p class="quiet">${runText(say, run)}</p>
    </div>
    <fluent-button
      ?disabled=${isStopping}
      @click=${() => {
        model.report.stop();
      }}
    >
      ${say('report.stop')}
    </fluent-button>
  `;
}

export function runText(say: Say, { progress, isStopping }: RunState): string {
  const { stage, done, total } = progress;
  if (stage === 'restore') return say('report.restoring');
  if (isStopping) return say('report.stopping');
  if (total === 0) return say('starting');
  const values = { done: Math.min(done + 1, total), total };
  if (stage === 'check') return say('self-check.running', values);
  return say(stage === 'write' ? 'report.running' : 'report.preparing', values);
}
