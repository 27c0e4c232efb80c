import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Scheme } from '../../coverage/scheme';
import { formatNumber } from '../../locales/locale';
import { periodOf, targetRateOf } from '../../report/report-options';
import type { Signature } from '../../report/report-options';
import { fractionOf } from '../model/milestone-form';
import { milestoneOptions } from './milestone-options';
import { periodSelect } from './period-select';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** What the user may choose about the report, folded away until asked for. */
export function reportOptions(context: ViewContext): TemplateResult {
  const { say, state, model, opened } = context;
  const { report } = state.choices;
  const isOpen = opened.has('options');
  return html`
    <details
      class="options"
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        opened.toggle('options', (event.currentTarget as HTMLDetailsElement).open);
      }}
    >
      <summary>${say('options.title')}</summary>
      <fieldset>
        <legend>${say('options.order')}</legend>
        ${(['coverage', 'source'] as const).map(
          (order) => html`
            <label class="choice">
              <input
                type="radio"
                name="order"
                .checked=${report.order === order}
                @change=${doing(model, () => model.report.choose({ order }))}
              />
              ${say(`options.order.${order}`)}
            </label>
          `,
        )}
      </fieldset>
      ${schemeChoice(context)} ${periodChoice(context)} ${rateChoice(context)}
      <label class="choice">
        <input
          type="checkbox"
          .checked=${report.headBlock}
          @change=${doing(model, () => model.report.choose({ headBlock: !report.headBlock }))}
        />
        ${say('options.headBlock')}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${report.attention}
          @change=${doing(model, () => model.report.choose({ attention: !report.attention }))}
        />
        ${say('options.attention')}
      </label>
      ${report.headBlock ? agencyChoice(context) : nothing}
      ${(['preparer', 'signer'] as const).map((who) => signatureChoice(context, who, report[who]))}
    </details>
  `;
}

function schemeChoice({ say, state, model }: ViewContext): TemplateResult {
  const all = state.reading?.schemes ?? [];
  const chosen = state.choices.report.schemes ?? all;
  const toggle = (scheme: Scheme) => async (): Promise<void> => {
    const left = all.filter((one) =>
      one === scheme ? !chosen.includes(scheme) : chosen.includes(one),
    );
    // A report on nothing is no report: all of them again.
    const schemes = left.length === all.length || left.length === 0 ? null : left;
    await model.report.choose({ schemes });
  };
  return html`
    <fieldset>
      <legend>${say('options.schemes')}</legend>
      ${all.map(
        (scheme) => html`
          <label class="choice">
            <input
              type="checkbox"
              .checked=${chosen.includes(scheme)}
              @change=${doing(model, toggle(scheme))}
            />
            ${say(`scheme.${scheme}`)}
          </label>
        `,
      )}
    </fieldset>
  `;
}

function periodChoice(context: ViewContext): TemplateResult {
  const { say, state, model } = context;
  const { report } = state.choices;
  const comparison = state.reading?.comparison;
  // A baseline that the user took from a sheet is of that sheet's date.
  const baseline = comparison?.uses.baseline?.asOf ?? null;
  const period = periodOf(state.reading?.asOf ?? null, {
    ...report,
    periodStart: report.periodStart ?? baseline,
  });
  const shown = { periodStart: period.start, deadline: period.deadline };
  return html`
    ${
      comparison === undefined || comparison.sheets.length === 0
        ? nothing
        : html`<label>
            <span>${say('compare.baseline')}</span>
            ${periodSelect(context, comparison, 'baseline')}
          </label>`
    }
    <div class="pair">
      ${(['periodStart', 'deadline'] as const).map(
        (which) => html`
          <label>
            <span>${say(`options.${which}`)}</span>
            <input
              type="date"
              .value=${shown[which] ?? ''}
              @change=${(event: Event) => {
                const { value } = event.currentTarget as HTMLInputElement;
                const date = value === '' ? null : value;
                doing(model, () => model.report.choose({ [which]: date }))();
              }}
            />
          </label>
        `,
      )}
    </div>
    ${milestoneOptions(context, period)}
  `;
}

function rateChoice({ say, state, model, language, opened }: ViewContext): TemplateResult {
  const { report } = state.choices;
  const schemes = state.reading?.schemes ?? [];
  const choose = (scheme: Scheme) => (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    const rate = fractionOf(value);
    const isRate = rate !== undefined && rate !== 0;
    opened.toggle(`invalid:${scheme}`, !isRate);
    if (!isRate) return;
    const targetRates = { ...report.targetRates };
    if (rate === null) Reflect.deleteProperty(targetRates, scheme);
    else targetRates[scheme] = rate;
    doing(model, () => model.report.choose({ targetRates }))();
  };
  return html`
    <fieldset>
      <legend>${say('options.rates')}</legend>
      ${schemes.map((scheme) => {
        const rate = targetRateOf(scheme, state.reading?.asOf ?? null, report);
        const isInvalid = opened.has(`invalid:${scheme}`);
        return html`
          <label class="line">
            <span>${say(`scheme.${scheme}`)}</span>
            <input
              type="text"
              inputmode="decimal"
              class="number"
              aria-invalid=${isInvalid}
              .value=${rate === null ? '' : formatNumber(rate * 100, language)}
              @change=${choose(scheme)}
            />
          </label>
          ${
            isInvalid
              ? html`<p class="note" role="alert">${say('options.rate.invalid')}</p>`
              : nothing
          }
        `;
      })}
    </fieldset>
  `;
}

function agencyChoice({ say, state, model }: ViewContext): TemplateResult {
  const { agency } = state.choices.report;
  const lines = agency ?? state.reading?.agency ?? [];
  return html`
    <label>
      <span>${say('options.agency')}</span>
      <textarea
        rows="2"
        .value=${lines.join('\n')}
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLTextAreaElement;
          const typed = value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
          const chosen = typed.length === 0 ? null : typed;
          doing(model, () => model.report.choose({ agency: chosen }))();
        }}
      ></textarea>
    </label>
  `;
}

function signatureChoice(
  { say, model }: ViewContext,
  who: 'preparer' | 'signer',
  signature: Signature,
): TemplateResult {
  const choose = (part: keyof Signature) => (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    const typed = value.trim();
    const chosen = { ...signature, [part]: typed };
    if (typed === '') Reflect.deleteProperty(chosen, part);
    doing(model, () => model.report.choose({ [who]: chosen }))();
  };
  return html`
    <fieldset>
      <legend>${say(`options.${who}`)}</legend>
      <div class="pair">
        ${(['office', 'name'] as const).map(
          (part) => html`
            <label>
              <span>${say(`options.${part}`)}</span>
              <input
                type="text"
                placeholder=${part === 'office' ? say(`options.${who}.office`) : ''}
                .value=${signature[part] ?? ''}
                @change=${choose(part)}
              />
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
