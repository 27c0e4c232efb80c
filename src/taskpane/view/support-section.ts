import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { selfCheck as en } from '../../locales/en/self-check';
import { textsIn } from '../../locales/locale';
import type { SayText } from '../../locales/locale';
import { selfCheck as vi } from '../../locales/vi/self-check';
import type { SelfCheckText } from '../../locales/vi/self-check';
import type { CheckOutcome, CheckResult, SelfCheckReport } from '../../session/self-check';
import type { SelfCheckModel } from '../model/self-check-model';
import { selfCheckText } from '../self-check-text';
import type { Support } from '../support-details';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

type SayCheck = SayText<SelfCheckText>;

const saySelfCheck = textsIn({ vi, en });

/** What support needs, folded away until asked for; nothing where nothing can be tried out. */
export function supportSection(
  context: ViewContext,
  support: Support,
): TemplateResult | typeof nothing {
  const { model, state, opened, language } = context;
  const { selfCheck } = model;
  if (selfCheck === null) return nothing;
  const text = saySelfCheck(language);
  return html`
    <details
      class="part support"
      ?inert=${state.run !== null}
      ?open=${opened.has('support')}
      @toggle=${(event: Event) => {
        opened.toggle('support', (event.currentTarget as HTMLDetailsElement).open);
      }}
    >
      <summary>${text('title')}</summary>
      <p class="actions">
        <fluent-button
          size="small"
          @click=${() => {
            void support();
          }}
        >
          ${text('details')}
        </fluent-button>
      </p>
      <p class="quiet">${text('about')}</p>
      ${state.asksBeforeCheck ? question(context, selfCheck, text) : startButton(selfCheck, text)}
      ${state.selfCheck === null ? nothing : found(state.selfCheck, support, text)}
    </details>
  `;
}

function startButton(selfCheck: SelfCheckModel, text: SayCheck): TemplateResult {
  return html`
    <p class="actions">
      <fluent-button
        size="small"
        class="start"
        @click=${() => {
          selfCheck.ask();
          focusOn('.support .first');
        }}
      >
        ${text('start')}
      </fluent-button>
    </p>
  `;
}

function question(
  { model }: ViewContext,
  selfCheck: SelfCheckModel,
  text: SayCheck,
): TemplateResult {
  const drop = (): void => {
    selfCheck.drop();
    focusOn('.support .start');
  };
  return html`
    <section
      class="question"
      role="alertdialog"
      aria-labelledby="ask-check"
      aria-describedby="ask-check-text"
      @keydown=${({ key }: KeyboardEvent) => {
        if (key === 'Escape') drop();
      }}
    >
      <h2 id="ask-check">${text('ask.title')}</h2>
      <p id="ask-check-text">${text('ask.text')}</p>
      <p class="actions">
        <fluent-button
          appearance="primary"
          class="first"
          @click=${doing(model, async () => {
            await selfCheck.run();
            focusOn('#checked');
          })}
        >
          ${text('ask.confirm')}
        </fluent-button>
        <fluent-button @click=${drop}>${text('ask.cancel')}</fluent-button>
      </p>
    </section>
  `;
}

/** What did not pass comes first. */
const order: readonly CheckOutcome[] = ['failed', 'noted', 'unavailable', 'passed'];

function found(report: SelfCheckReport, support: Support, text: SayCheck): TemplateResult {
  const of = (wanted: CheckOutcome): readonly CheckResult[] =>
    report.results.filter(({ outcome }) => outcome === wanted);
  const failed = of('failed').length;
  const unavailable = of('unavailable').length;
  const counts = {
    failed,
    passed: of('passed').length,
    unavailable: unavailable === 0 ? null : unavailable,
  };
  return html`
    <h3 id="checked" tabindex="-1">${text('result')}</h3>
    <p role="status">${text(failed === 0 ? 'summary.good' : 'summary.bad', counts)}</p>
    <p class="actions">
      <fluent-button
        size="small"
        @click=${() => {
          void support(selfCheckText(report));
        }}
      >
        ${text('copy')}
      </fluent-button>
    </p>
    <ul>
      ${order.flatMap(of).map((result) => item(result, text))}
    </ul>
  `;
}

function item({ id, outcome, expected, actual }: CheckResult, text: SayCheck): TemplateResult {
  const isTold = outcome === 'failed' || outcome === 'noted';
  return html`
    <li class="check ${outcome}">
      ${text(id)}: <strong>${text(`outcome.${outcome}`)}</strong>
      ${
        isTold && expected !== ''
          ? html`<p class="quiet">${text('expected', { text: expected })}</p>`
          : nothing
      }
      ${isTold ? html`<p class="quiet">${text('actual', { text: actual })}</p>` : nothing}
    </li>
  `;
}

/** Fluent's elements take the focus once they have been set up. */
function focusOn(selector: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(selector)?.focus();
  });
}
