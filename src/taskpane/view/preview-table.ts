import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Scheme } from '../../coverage/scheme';
import type { TextTable } from '../../report/text-table';
import type { ReportPreview } from '../desk/summary';
import type { ViewContext } from './view-context';

/** Rows of the preview before the user asks for all. */
const shownRows = 6;

/** Which figures stand beside the names: three columns fit. A later one goes before an earlier one. */
const views = {
  plan: ['participants', 'coverage', 'attainment', 'remaining'],
  change: ['participants', 'changeFromSamePeriod', 'changeFromDecember'],
  campaign: ['before', 'newlyEnrolled', 'coverageBefore', 'coverage'],
} as const;
type View = keyof typeof views;

/** Without one of these there is nothing to see in a view. */
const viewSubjects: Readonly<Record<View, readonly string[]>> = {
  plan: views.plan,
  change: ['changeFromSamePeriod', 'changeFromDecember'],
  campaign: ['newlyEnrolled'],
};

export function previewTable(
  { say, opened }: ViewContext,
  { table, key }: ReportPreview,
): TemplateResult | typeof nothing {
  const schemes = key.map(({ scheme }) => scheme);
  const chosen = schemes.find((scheme) => opened.has(`scheme:${scheme}`)) ?? schemes[0];
  if (chosen === undefined) return nothing;
  const possible = viewsOf(table, chosen);
  const view = possible.find((one) => opened.has(`view:${one}`)) ?? possible[0] ?? 'plan';
  const name = table.columns.findIndex(({ kind }) => kind === 'name');
  const columns = columnsOf(table, chosen, view);
  const isOpen = opened.has('rows');
  const rows = isOpen ? table.rows : table.rows.slice(0, shownRows);
  const choose =
    (group: 'scheme' | 'view', all: readonly string[]) =>
    (event: Event): void => {
      const { value } = event.currentTarget as HTMLSelectElement;
      for (const one of all) opened.toggle(`${group}:${one}`, one === value);
    };
  const line = (cells: readonly string[], className: string): TemplateResult => html`
    <tr class=${className}>
      <th scope="row">${cells[name]}</th>
      ${columns.map(({ index }) => html`<td class="number">${cells[index]}</td>`)}
    </tr>
  `;
  return html`
    <h2>${say('report.table')}</h2>
    <div class=${schemes.length > 1 && possible.length > 1 ? 'pair' : ''}>
      ${
        schemes.length > 1
          ? html`<select
              class="wide"
              aria-label=${say('report.scheme')}
              @change=${choose('scheme', schemes)}
            >
              ${schemes.map(
                (scheme) => html`
                  <option value=${scheme} ?selected=${scheme === chosen}>
                    ${say(`scheme.${scheme}`)}
                  </option>
                `,
              )}
            </select>`
          : nothing
      }
      ${
        possible.length > 1
          ? html`<select
              class="wide"
              aria-label=${say('report.view')}
              @change=${choose('view', possible)}
            >
              ${possible.map(
                (one) => html`
                  <option value=${one} ?selected=${one === view}>
                    ${say(`report.view.${one}`)}
                  </option>
                `,
              )}
            </select>`
          : nothing
      }
    </div>
    <table class="figures preview">
      <caption class="unseen">
        ${table.title}. ${table.subtitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('report.table.name')}</th>
          ${columns.map(
            ({ kind }) => html`<th scope="col" class="number">${say(`report.table.${kind}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells) => line(cells, ''))} ${line(table.total, 'total')}
      </tbody>
    </table>
    ${
      table.rows.length > shownRows
        ? html`<button
            class="link"
            aria-expanded=${isOpen}
            @click=${() => {
              opened.toggle('rows', !isOpen);
            }}
          >
            ${isOpen ? say('report.less') : say('report.more', { count: table.rows.length })}
          </button>`
        : nothing
    }
  `;
}

/** Views that have something to show. A campaign is what its report is about: it comes first. */
function viewsOf({ columns }: TextTable, scheme: Scheme): readonly View[] {
  return (['campaign', 'plan', 'change'] as const).filter((view) =>
    columns.some((column) => column.scheme === scheme && viewSubjects[view].includes(column.kind)),
  );
}

function columnsOf(
  { columns }: TextTable,
  scheme: Scheme,
  view: View,
): readonly { readonly kind: (typeof views)[View][number]; readonly index: number }[] {
  const found = views[view].flatMap((kind) => {
    const index = columns.findIndex((column) => column.kind === kind && column.scheme === scheme);
    return index === -1 ? [] : [{ kind, index }];
  });
  return found.slice(-3);
}
