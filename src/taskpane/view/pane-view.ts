import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { ReadingSummary } from '../desk/summary';
import { steps } from '../model/pane-state';
import type { Step } from '../model/pane-state';
import type { Support } from '../support-details';
import { banners, noticeText } from './banners';
import { checkStep } from './check-step';
import { copyBox } from './copy-box';
import { footer, runText } from './footer';
import { markHeader, otherSheets, sourceStep } from './source-step';
import type { ViewContext } from './view-context';

/** The whole pane for a state. */
export function paneView(context: ViewContext, support: Support): TemplateResult {
  const { say, state, language, model } = context;
  return html`
    <header>
      <nav aria-label=${say('steps.label')}>
        <ol class="steps">
          ${steps.map((step, index) => stepItem(context, step, index))}
        </ol>
      </nav>
      <button
        class="link language"
        lang=${language === 'vi' ? 'en' : 'vi'}
        @click=${() => {
          void model.switchLanguage(language === 'vi' ? 'en' : 'vi');
        }}
      >
        ${say('language.switch')}
      </button>
    </header>
    <main>
      <h1 class="unseen" id="step" tabindex="-1">${say(`step.${state.step}`)}</h1>
      <div class="banners">
        ${banners(context, support)}
        ${state.copyBox === null ? nothing : copyBox(context, state.copyBox)}
      </div>
      ${content(context)}
      ${state.step === 'source' || state.problem !== null ? context.late?.supportSection(context, support) : nothing}
    </main>
    ${footer(context)}
    <div class="unseen" role="status">${spokenText(context)}</div>
  `;
}

function stepItem({ say, state, model }: ViewContext, step: Step, index: number): TemplateResult {
  const at = steps.indexOf(state.step);
  const isDone = index < at;
  const isCurrent = index === at;
  const isOpen = step === 'source' || (state.reading?.localities ?? 0) > 0;
  return html`
    <li>
      <button
        class="step ${isDone ? 'passed' : ''}"
        aria-current=${isCurrent ? 'step' : nothing}
        ?disabled=${!isOpen || state.run !== null}
        @click=${() => {
          void model.goToStep(step);
        }}
      >
        <span class="place" aria-hidden="true">${isDone ? '✓' : index + 1}</span>
        <span>${say(`step.${step}`)}</span>
        ${isDone ? html`<span class="unseen">(${say('step.done')})</span>` : nothing}
      </button>
    </li>
  `;
}

function content(context: ViewContext): TemplateResult | typeof nothing {
  const { state } = context;
  const { reading, files } = state;
  if (files?.reading != null) return context.late?.filesStep(context, files) ?? nothing;
  if (reading === null) return state.problem === null ? busy(context) : nothing;
  const isReading = state.phase === 'reading';
  const step = readContent(context, reading);
  return html`${isReading ? busy(context) : nothing}
    <div class="content" ?inert=${isReading || state.run !== null || state.isRepairing}>
      ${step}
    </div>`;
}

function readContent(context: ViewContext, reading: ReadingSummary): TemplateResult {
  const { state } = context;
  if (state.files !== null && (state.step === 'source' || reading.localities === 0))
    return context.late?.filesStep(context, state.files) ?? busy(context);
  const isEmpty =
    state.files === null &&
    reading.sheets.every(({ ignored }) => ignored === 'empty' || ignored === 'generated-report');
  if (isEmpty) return emptyWorkbook(context);
  if (reading.localities === 0) return noTable(context, reading);
  switch (state.step) {
    case 'source':
      return sourceStep(context, reading);
    case 'check':
      return checkStep(context, reading);
    case 'report':
      return state.preview === null || context.late === null
        ? busy(context)
        : context.late.reportStep(context, state.preview);
  }
}

function busy({ say, state }: ViewContext): TemplateResult {
  const { progress, phase } = state;
  const isPassing = progress !== null && progress.done < progress.total;
  return html`
    <section class="busy">
      <p>${busyText(say, phase, progress)}</p>
      <fluent-progress-bar
        aria-label=${say('reading.label')}
        .max=${progress?.total ?? null}
        .value=${isPassing ? progress.done : null}
      ></fluent-progress-bar>
      <p class="quiet later">${say('reading.large')}</p>
    </section>
  `;
}

function busyText(
  say: ViewContext['say'],
  phase: ViewContext['state']['phase'],
  progress: ViewContext['state']['progress'],
): string {
  if (phase === 'starting') return say('starting');
  if (progress === null || progress.done >= progress.total) return say('reading.understand');
  return say('reading.sheets', { done: progress.done + 1, total: progress.total });
}

function emptyWorkbook(context: ViewContext): TemplateResult {
  const { say } = context;
  return html`
    <section class="state">
      <h2>${say('empty.title')}</h2>
      <p>${say('empty.text')}</p>
    </section>
    ${context.late?.addFiles(context)}
  `;
}

function noTable(context: ViewContext, reading: ReadingSummary): TemplateResult {
  const { say } = context;
  return html`
    <section class="state">
      <h2>${say('none.title')}</h2>
      <p>${say('none.text')}</p>
    </section>
    ${markHeader(context, reading.sheets)} ${otherSheets(context, reading.sheets)}
    ${context.late?.addFiles(context)}
  `;
}

/** What a screen reader hears of progress and results. */
function spokenText(context: ViewContext): string {
  const { say, state } = context;
  const { run, phase, progress, reading, notice } = state;
  if (state.isWaitingForCell) return `${say('editing.title')}. ${say('editing.text')}`;
  if (run !== null) return runText(say, run);
  if (phase !== 'ready') return busyText(say, phase, progress);
  if (notice !== null) return noticeText(context, notice);
  if (state.done !== null) {
    return say('report.done.count', { count: state.done.written.sheets.length });
  }
  if (reading === null) return '';
  const findings = reading.findings.reduce((sum, { count }) => sum + count, 0);
  return say('reading.done', { localities: reading.localities, findings });
}
