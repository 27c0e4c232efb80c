import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Goal, Milestone } from '../../coverage/milestone';
import { schemes } from '../../coverage/scheme';
import type { Scheme } from '../../coverage/scheme';
import { formatCount, formatDate, formatNumber } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import type { Period } from '../../report/report-options';
import { goalKinds, goalOf, isMilestoneDate, nextMilestone } from '../model/milestone-form';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Intermediate deadlines, each with its date and the goals of the schemes. */
export function milestoneOptions(context: ViewContext, period: Period): TemplateResult {
  const { say, state, model } = context;
  const { milestones } = state.choices.report;
  const next = nextMilestone(milestones, period);
  return html`
    <fieldset>
      <legend>${say('options.milestones')}</legend>
      ${repeat(
        milestones,
        // One more or less makes new forms: what was typed into one is not to stand in another.
        (_, index) => `${String(milestones.length)}:${String(index)}`,
        (milestone, index) => milestoneForm(context, milestone, index, period),
      )}
      ${
        next === null
          ? nothing
          : html`<button
              class="link"
              @click=${doing(model, () => model.report.choose({ milestones: [...milestones, next] }))}
            >
              + ${say('options.milestone.add')}
            </button>`
      }
    </fieldset>
  `;
}

function milestoneForm(
  context: ViewContext,
  milestone: Milestone,
  index: number,
  period: Period,
): TemplateResult {
  const { say, state, model, opened, language } = context;
  const { milestones } = state.choices.report;
  const number = index + 1;
  const invalid = `invalid:milestone:${String(index)}`;
  const isInvalid = opened.has(invalid);
  const put = (now: Milestone | null): void => {
    const others = milestones.flatMap((one, at) => (at === index ? (now ?? []) : one));
    doing(model, () => model.report.choose({ milestones: others }))();
  };
  const chooseDate = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    const isValid = isMilestoneDate(value, period);
    opened.toggle(invalid, !isValid);
    if (isValid) put({ ...milestone, date: value });
  };
  const chooseName = (event: Event): void => {
    const typed = (event.currentTarget as HTMLInputElement).value.trim();
    put({ ...milestone, name: typed === '' ? null : typed });
  };
  const remove = (): void => {
    // Those after it move up: what is marked by place is marked no more.
    for (const at of milestones.keys()) {
      const part = `milestone:${String(at)}`;
      opened.toggle(`invalid:${part}`, false);
      for (const scheme of schemes) opened.toggle(`invalid:${part}:${scheme}`, false);
    }
    put(null);
  };
  return html`
    <fieldset class="card milestone">
      <legend class="unseen">${say('options.milestone', { number })}</legend>
      <div class="pair">
        <label>
          <span>${say('options.milestone.date')}</span>
          <input
            type="date"
            aria-invalid=${isInvalid}
            .value=${milestone.date}
            @change=${chooseDate}
          />
        </label>
        <label>
          <span>${say('options.milestone.name')}</span>
          <input
            type="text"
            placeholder=${say('options.milestone.name.example')}
            .value=${milestone.name ?? ''}
            @change=${chooseName}
          />
        </label>
      </div>
      ${
        isInvalid
          ? html`<p class="note" role="alert">
              ${say('options.milestone.invalid.date', {
                start: period.start === null ? null : formatDate(period.start, language),
                deadline: period.deadline === null ? null : formatDate(period.deadline, language),
              })}
            </p>`
          : nothing
      }
      ${(state.reading?.schemes ?? []).map((scheme) => goalLine(context, milestone, scheme, index, put))}
      <button
        class="link"
        aria-label=${say('options.milestone.remove.of', { number })}
        @click=${remove}
      >
        ${say('options.milestone.remove')}
      </button>
    </fieldset>
  `;
}

function goalLine(
  { say, language, opened }: ViewContext,
  milestone: Milestone,
  scheme: Scheme,
  index: number,
  put: (now: Milestone) => void,
): TemplateResult {
  const goal = milestone.goals[scheme];
  const part = `milestone:${String(index)}:${scheme}`;
  const chosen = goalKinds.find((kind) => opened.has(`${part}:${kind}`));
  const kind = goal?.kind ?? chosen ?? 'people';
  const invalid = `invalid:${part}`;
  const isInvalid = opened.has(invalid);
  const name = say(`scheme.${scheme}`);
  const without = (): Milestone['goals'] => {
    const goals = { ...milestone.goals };
    Reflect.deleteProperty(goals, scheme);
    return goals;
  };
  const choose = (event: Event): void => {
    const typed = goalOf(kind, (event.currentTarget as HTMLInputElement).value);
    opened.toggle(invalid, typed === undefined);
    if (typed === undefined) return;
    put({ ...milestone, goals: { ...without(), ...(typed !== null && { [scheme]: typed }) } });
  };
  // A number of people is no percentage: another kind begins with an empty field.
  const chooseKind = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    for (const one of goalKinds) opened.toggle(`${part}:${one}`, one === value);
    opened.toggle(invalid, false);
    if (goal !== undefined) put({ ...milestone, goals: without() });
  };
  return html`
    <div class="goal">
      <span class="quiet" aria-hidden="true">${say(`scheme.short.${scheme}`)}</span>
      <input
        type="text"
        inputmode="decimal"
        class="number"
        aria-label=${say('options.milestone.goal', { scheme: name })}
        aria-invalid=${isInvalid}
        .value=${goal === undefined ? '' : goalText(goal, language)}
        @change=${choose}
      />
      <select
        aria-label=${say('options.milestone.kind', { scheme: name })}
        .value=${kind}
        @change=${chooseKind}
      >
        ${goalKinds.map(
          (one) => html`
            <option value=${one} ?selected=${one === kind}>
              ${say(`options.milestone.kind.${one}`)}
            </option>
          `,
        )}
      </select>
    </div>
    ${
      isInvalid
        ? html`<p class="note" role="alert">${say(`options.milestone.invalid.${kind}`)}</p>`
        : nothing
    }
  `;
}

function goalText(goal: Goal, language: Language): string {
  switch (goal.kind) {
    case 'people':
      return formatCount(goal.people, language);
    case 'coverage':
      return formatNumber(goal.rate * 100, language);
    case 'plan':
      return formatNumber(goal.share * 100, language);
  }
}
