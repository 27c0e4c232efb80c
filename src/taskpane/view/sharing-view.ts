import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { sharedPeople, sharingFloors, sharingKeys } from '../../coverage/sharing';
import type { SharingWish } from '../../coverage/sharing';
import { formatCount } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import type { SharingPreview } from '../desk/sharing';
import { goalOf } from '../model/milestone-form';
import { saySharing } from './sharing-text';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Sharing out a plan, folded away until asked for. */
export function sharingSection(context: ViewContext): TemplateResult | typeof nothing {
  const { state, opened, language } = context;
  const text = saySharing(language);
  const schemes = state.reading?.schemes ?? [];
  const [first] = schemes;
  if (first === undefined) return nothing;
  const kept = state.choices.sharing;
  const wish: SharingWish =
    kept !== null && schemes.includes(kept.scheme) ? kept : { ...defaultWish, scheme: first };
  return html`
    <details
      class="part"
      ?open=${opened.has('sharing')}
      @toggle=${(event: Event) => {
        opened.toggle('sharing', (event.currentTarget as HTMLDetailsElement).open);
      }}
    >
      <summary>${text('sharing.title')}</summary>
      ${form(context, wish)} ${state.sharing === null ? nothing : preview(context, state.sharing)}
      ${written(context)}
    </details>
  `;
}

const defaultWish: Omit<SharingWish, 'scheme'> = {
  total: 0,
  people: 'all',
  by: 'uncovered',
  minimum: 0,
  floor: 'none',
  per: 'locality',
};

function form(context: ViewContext, wish: SharingWish): TemplateResult {
  const { say, state, language } = context;
  const text = saySharing(language);
  const isPlan = wish.people === 'all';
  return html`
    ${choice(context, wish, text('sharing.scheme'), {
      field: 'scheme',
      values: state.reading?.schemes ?? [],
      label: (scheme) => say(`scheme.${scheme}`),
    })}
    ${number(context, wish, 'total')}
    ${choice(context, wish, text('sharing.people'), {
      field: 'people',
      values: sharedPeople,
      label: (one) => text(`sharing.people.${one}`),
    })}
    ${choice(context, wish, text('sharing.by'), {
      field: 'by',
      values: sharingKeys,
      label: (one) => text(`sharing.by.${one}`),
    })}
    ${choice(context, wish, text('sharing.per'), {
      field: 'per',
      values: ['locality', 'group'] as const,
      label: (one) => text(`sharing.per.${one}`),
    })}
    ${number(context, wish, 'minimum')}
    ${
      isPlan
        ? choice(context, wish, text('sharing.floor'), {
            field: 'floor',
            values: sharingFloors,
            label: (one) => text(`sharing.floor.${one}`),
          })
        : nothing
    }
  `;
}

type ChoiceField = 'scheme' | 'people' | 'by' | 'per' | 'floor';

function choice<F extends ChoiceField>(
  { model }: ViewContext,
  wish: SharingWish,
  label: string,
  options: {
    readonly field: F;
    readonly values: readonly SharingWish[F][];
    readonly label: (value: SharingWish[F]) => string;
  },
): TemplateResult {
  const { field, values } = options;
  const choose = (event: Event): void => {
    const { selectedIndex } = event.currentTarget as HTMLSelectElement;
    const value = values[selectedIndex];
    if (value === undefined) return;
    doing(model, () => model.sharing.choose({ ...wish, [field]: value }))();
  };
  return html`
    <label>
      <span>${label}</span>
      <select class="wide" @change=${choose}>
        ${values.map(
          (value) =>
            html`<option ?selected=${value === wish[field]}>${options.label(value)}</option>`,
        )}
      </select>
    </label>
  `;
}

function number(
  { model, opened, language }: ViewContext,
  wish: SharingWish,
  field: 'total' | 'minimum',
): TemplateResult {
  const text = saySharing(language);
  const mark = `invalid:sharing:${field}`;
  const isInvalid = opened.has(mark);
  const put = (event: Event): void => {
    const typed = (event.currentTarget as HTMLInputElement).value.trim();
    const goal = goalOf('people', typed);
    opened.toggle(mark, goal === undefined);
    if (goal === undefined) return;
    const people = goal?.kind === 'people' ? goal.people : 0;
    doing(model, () => model.sharing.choose({ ...wish, [field]: people }))();
  };
  return html`
    <label>
      <span>${text(`sharing.${field}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-invalid=${isInvalid}
        .value=${wish[field] === 0 ? '' : formatCount(wish[field], language)}
        @change=${put}
      />
    </label>
    ${isInvalid ? html`<p class="note" role="alert">${text('sharing.total.invalid')}</p>` : nothing}
  `;
}

function preview(
  { say, state, model, language }: ViewContext,
  { heading, rows, count, obstacle, notes }: SharingPreview,
): TemplateResult {
  const text = saySharing(language);
  if (obstacle !== null) return html`<p class="note" role="status">${obstacle}</p>`;
  const hasChange = rows.some(({ change }) => change !== null);
  return html`
    <table class="figures preview">
      <caption class="unseen">
        ${text('sharing.preview')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${heading ?? say('report.table.name')}</th>
          <th scope="col" class="number">${text('sharing.preview.share')}</th>
          ${
            hasChange
              ? html`<th scope="col" class="number">${text('sharing.preview.change')}</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, share, change }) => html`
            <tr>
              <th scope="row">${name}</th>
              <td class="number">${share === null ? '—' : formatCount(share, language)}</td>
              ${
                hasChange
                  ? html`<td class="number">${change === null ? '' : signed(change, language)}</td>`
                  : nothing
              }
            </tr>
          `,
        )}
      </tbody>
    </table>
    ${
      count > rows.length
        ? html`<p class="quiet">${text('sharing.preview.more', { count: count - rows.length })}</p>`
        : nothing
    }
    ${notes.map((note) => html`<p class="quiet">${note}</p>`)}
    <p class="actions">
      <fluent-button
        size="small"
        ?disabled=${state.run !== null}
        @click=${doing(model, () => model.sharing.write())}
      >
        ${text('sharing.write')}
      </fluent-button>
    </p>
  `;
}

function signed(change: number, language: Language): string {
  return (change > 0 ? '+' : '') + formatCount(change, language);
}

function written({ state, model, language }: ViewContext): TemplateResult | typeof nothing {
  const sheet = state.sharedSheet;
  if (sheet === null) return nothing;
  const text = saySharing(language);
  return html`
    <p role="status">
      <button class="link" @click=${doing(model, () => model.check.goTo({ sheet, cell: null }))}>
        ${text('sharing.written', { sheet })}
      </button>
    </p>
    <p class="actions">
      <fluent-button size="small" @click=${doing(model, () => model.sharing.undo())}>
        ${text('sharing.undo')}
      </fluent-button>
    </p>
  `;
}
