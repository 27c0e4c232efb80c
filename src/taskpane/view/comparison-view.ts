import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate, formatNumber } from '../../locales/locale';
import type { MatchChoice, MatchQuestion, PlaceName } from '../../sheets/periods/comparison';
import type { ComparisonSummary, MatchedSlip, ReadingSummary, UnitPart } from '../desk/summary';
import { fractionOf } from '../model/milestone-form';
import { periodSelect } from './period-select';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Rows of a list that are shown before the user asks for more. */
const shownRows = 5;

/** Step 1: what the report is compared with, and which places are the same. */
export function comparisonChoice(
  context: ViewContext,
  { comparison, localities }: ReadingSummary,
): TemplateResult | typeof nothing {
  const { say, state } = context;
  const { matches = [] } = state.choices.periods;
  const { sheets, uses, ownColumns, slips, questions, parts } = comparison;
  if (sheets.length === 0) return nothing;
  return html`
    <h2>${say('compare.title')}</h2>
    ${(['samePeriodLastYear', 'lastDecember'] as const).map((use) => {
      const notes = [
        ...matchedText(context, uses[use], localities),
        ...(ownColumns.includes(use) ? [say('compare.own')] : []),
      ];
      return html`
        <label class="compare">
          <span>${say(`compare.${use}`)}</span>
          ${periodSelect(context, comparison, use)}
        </label>
        ${notes.length === 0 ? nothing : html`<p class="quiet compared">${notes.join(' · ')}</p>`}
      `;
    })}
    ${list(context, 'questions', questions, questionItem, ({ name, district }) => [name, district])}
    ${list(context, 'slips', slips, slipItem, ({ earlier }) => [earlier.name, earlier.district])}
    ${list(context, 'parts', parts, partItem, ({ from, to }) => [from, to])}
    ${list(context, 'answers', matches, answerItem, ({ earlier }) => [
      earlier.name,
      earlier.district,
    ])}
  `;
}

function matchedText(
  { say, language }: ViewContext,
  compared: ComparisonSummary['uses']['lastDecember'],
  localities: number,
): readonly string[] {
  if (compared === undefined) return [];
  const { asOf, matched } = compared;
  return [
    asOf === null ? say('source.undated') : formatDate(asOf, language),
    say('compare.matched', { matched, localities }),
  ];
}

/** A card with a list of things to be said or undone; long ones are folded. */
function list<T>(
  context: ViewContext,
  name: 'questions' | 'slips' | 'parts' | 'answers',
  items: readonly T[],
  itemOf: (context: ViewContext, item: T) => TemplateResult,
  keyOf: (item: T) => readonly (string | null)[],
): TemplateResult | typeof nothing {
  const { say, opened } = context;
  if (items.length === 0) return nothing;
  const part = `compare:${name}`;
  const shown = opened.has(part) ? items : items.slice(0, shownRows);
  const isAsked = name === 'questions' || name === 'parts';
  return html`
    <section class="card" aria-label=${say(`compare.${name}`)}>
      <h3>
        ${say(`compare.${name}`)}
        <span class="pill ${isAsked ? 'warning' : ''}">${items.length}</span>
      </h3>
      <ul class="matches">
        ${repeat(
          shown,
          (item) => JSON.stringify(keyOf(item)),
          (item) => itemOf(context, item),
        )}
      </ul>
      ${
        shown.length === items.length
          ? nothing
          : html`<button
              class="link"
              @click=${() => {
                opened.toggle(part, true);
              }}
            >
              ${say('check.more', { count: items.length })}
            </button>`
      }
    </section>
  `;
}

function slipItem(
  { say, model }: ViewContext,
  { earlier, now, sheets }: MatchedSlip,
): TemplateResult {
  const names = { earlier: earlier.name, now: now.name };
  return html`
    <li class="row">
      <span>
        ${say('compare.slip', names)}
        <span class="quiet">${sheets.join(', ')}</span>
      </span>
      <button
        class="link"
        aria-label=${say('compare.not.of', names)}
        @click=${doing(model, () => model.comparison.answer(earlier, null))}
      >
        ${say('compare.not')}
      </button>
    </li>
  `;
}

function questionItem(
  { say, model, state }: ViewContext,
  { name, district, sheet, candidates }: MatchQuestion,
): TemplateResult {
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (value === '') return;
    const now = value === nobody ? null : (candidates[Number(value)] ?? null);
    doing(model, () => model.comparison.answer({ name, district }, now))();
  };
  const differs = candidates.some((one) => one.district !== district);
  return html`
    <li>
      <label>
        <span>${name} <span class="quiet">${sheet}</span></span>
        <select
          aria-label=${say('compare.question', { earlier: name })}
          ?disabled=${state.run !== null}
          @change=${choose}
        >
          <option value="">${say('compare.choose')}</option>
          ${candidates.map(
            (place, index) => html`
              <option value=${index}>
                ${say('compare.place', { name: place.name, district: differs ? place.district : null })}
              </option>
            `,
          )}
          <option value=${nobody}>${say('compare.nobody')}</option>
        </select>
      </label>
    </li>
  `;
}

const nobody = 'nobody';

function answerItem({ say, model }: ViewContext, { earlier, now }: MatchChoice): TemplateResult {
  return html`
    <li class="row">
      <span> ${say('compare.slip', { earlier: earlier.name, now: answerText(say, now) })} </span>
      <button
        class="link"
        aria-label=${say('compare.ask-again.of', { earlier: earlier.name })}
        @click=${doing(model, () => model.comparison.askAgain(earlier))}
      >
        ${say('compare.ask-again')}
      </button>
    </li>
  `;
}

function answerText(say: ViewContext['say'], now: PlaceName | null): string {
  if (now === null) return say('compare.nobody');
  return say('compare.place', { name: now.name, district: null });
}

function partItem(
  { say, model, language, opened }: ViewContext,
  { from, to, share }: UnitPart,
): TemplateResult {
  const invalid = `invalid:${JSON.stringify([from, to])}`;
  const isInvalid = opened.has(invalid);
  const label = say('compare.part', { from, to });
  const choose = (event: Event): void => {
    const fraction = fractionOf((event.currentTarget as HTMLInputElement).value);
    opened.toggle(invalid, fraction === undefined);
    if (fraction === undefined) return;
    doing(model, () => model.comparison.share({ from, to }, fraction))();
  };
  return html`
    <li>
      <label class="line">
        <span>${label}</span>
        <input
          type="text"
          inputmode="decimal"
          class="number"
          aria-invalid=${isInvalid}
          .value=${share === null ? '' : formatNumber(share * 100, language)}
          @change=${choose}
        />
      </label>
      ${isInvalid ? html`<p class="note" role="alert">${say('compare.part.invalid')}</p>` : nothing}
    </li>
  `;
}
