import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatDate } from '../../locales/locale';
import type { ReadingSummary, SheetSummary, TableSummary } from '../desk/summary';
import { columnEditor, columnOverview } from './column-list';
import { formulaButtons } from './formula-buttons';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Step 1: which sheets there are, which column is what, and by what to group. */
export function sourceStep(context: ViewContext, reading: ReadingSummary): TemplateResult {
  const { say } = context;
  const readable = reading.sheets.filter(({ tables }) => tables.length > 0);
  const others = reading.sheets.filter(({ tables }) => tables.length === 0);
  // What is reported on comes first: of twelve months, the last stands at the end of the workbook.
  const reported = readable.filter(({ isReported }) => isReported);
  const rest = readable.filter(({ isReported }) => !isReported);
  return html`
    <h2 id="tables">${say('source.heading')}</h2>
    <div role="radiogroup" aria-labelledby="tables" class="cards">
      ${
        reported.length > 1 || context.state.choices.source !== null
          ? allSheets(context, reading, reported.length)
          : nothing
      }
      ${[...reported, ...rest].map((sheet) => sheetCard(context, sheet, reported.length))}
    </div>
    ${context.late?.comparisonChoice(context, reading)}
    ${groupChoice(context, reading, context.state.choices.groupBy, (groupBy) =>
      context.model.source.choose({ groupBy }),
    )}
    ${formulaButtons(context, reading)} ${otherSheets(context, others)}
    ${markHeader(context, others)} ${context.late?.addFiles(context)}
  `;
}

function allSheets(
  { say, state, model }: ViewContext,
  reading: ReadingSummary,
  count: number,
): TemplateResult {
  const isChosen = state.choices.source === null;
  return html`
    <label class="card choice ${isChosen ? 'chosen' : ''}">
      <input
        type="radio"
        name="source"
        .checked=${isChosen}
        @change=${doing(model, () => model.source.choose({ source: null }))}
      />
      <span class="name">${say('source.all')}</span>
      ${
        isChosen
          ? html`<span class="quiet">
              ${say('source.all.text', { count, localities: reading.localities })}
            </span>`
          : nothing
      }
    </label>
  `;
}

function sheetCard(context: ViewContext, sheet: SheetSummary, reported: number): TemplateResult {
  const { say, state, model } = context;
  const { name, isReported, tables } = sheet;
  const isOnly = isReported && (reported === 1 || state.choices.source === name);
  const localities = tables
    .filter(({ role }) => !isReported || role === 'reported')
    .reduce((sum, table) => sum + table.localities, 0);
  const [first] = tables;
  return html`
    <div class="card sheet ${isReported ? 'chosen' : ''}">
      <label class="choice">
        <input
          type="radio"
          name="source"
          .checked=${isOnly}
          @change=${doing(model, () => model.source.choose({ source: name }))}
        />
        <span class="name">${name}</span>
        <span class="pill ${isReported ? 'good' : ''}">
          ${say('source.localities', { count: localities })}
        </span>
      </label>
      ${first === undefined ? nothing : tableLine(context, first, sheet)}
      ${isReported ? tables.map((table, index) => tableDetails(context, sheet, table, index)) : nothing}
    </div>
  `;
}

function tableLine(
  { say, language }: ViewContext,
  { asOf, rows, schemes, role }: TableSummary,
  { visible, isReported }: SheetSummary,
): TemplateResult {
  const parts = [
    asOf === null
      ? say('source.undated')
      : say('source.asOf', { date: formatDate(asOf, language) }),
    say('source.rows', { first: String(rows[0]), last: String(rows[1]) }),
    ...(visible ? [] : [say('source.hidden')]),
    ...(isReported || role === 'reported' ? [] : [say(`source.role.${role}`)]),
  ];
  return html`
    <p class="quiet">${parts.join(' · ')}</p>
    ${
      isReported
        ? html`<p class="pills">
            ${schemes.map((scheme) => html`<span class="pill">${say(`scheme.${scheme}`)}</span> `)}
          </p>`
        : nothing
    }
  `;
}

function tableDetails(
  context: ViewContext,
  sheet: SheetSummary,
  table: TableSummary,
  index: number,
): TemplateResult {
  const { say, opened } = context;
  const part = `columns:${sheet.name}:${String(index)}`;
  const isOpen = opened.has(part);
  return html`
    ${
      sheet.tables.length > 1
        ? html`<h3>
            ${say('source.columns.table', { number: index + 1, title: table.title ?? '' })}
          </h3>`
        : html`<h3>${say('source.columns')}</h3>`
    }
    ${isOpen ? nothing : columnOverview(context, table.columns)}
    <details
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        opened.toggle(part, (event.currentTarget as HTMLDetailsElement).open);
      }}
    >
      <summary>${say('source.columns.all', { count: table.columns.length })}</summary>
      ${isOpen ? columnEditor(context, sheet.name, table.columns) : nothing}
    </details>
  `;
}

/** What the report is made by. */
export function groupChoice(
  { say, state, model }: ViewContext,
  reading: ReadingSummary,
  groupBy: string | null,
  take: (groupBy: string | null) => Promise<void>,
): TemplateResult | typeof nothing {
  if (reading.localities === 0) return nothing;
  const from = reading.sheets.find(({ isReported }) => isReported)?.tables[0]?.districtFrom;
  const isGone = reading.unknownGrouping !== null;
  // Files say their district in ways of their own.
  const isNamed = reading.files !== null || (groupBy !== null && !isGone);
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const chosen = value === '' ? null : value;
    doing(model, () => take(chosen))();
  };
  return html`
    <h2><label for="group">${say('group.label')}</label></h2>
    <select id="group" class="wide" @change=${choose} ?disabled=${state.run !== null}>
      <option value="" ?selected=${groupBy === null || isGone}>
        ${say(isNamed ? 'field.district' : from == null ? 'group.unknown' : `group.${from}`)}
      </option>
      ${reading.groupings.map(
        (header) => html`
          <option value=${header} ?selected=${header === groupBy && !isGone}>
            ${say('group.by', { header })}
          </option>
        `,
      )}
    </select>
    ${
      isGone
        ? html`<p class="quiet">${say('group.gone', { header: reading.unknownGrouping })}</p>`
        : nothing
    }
  `;
}

export function otherSheets(
  { say }: ViewContext,
  sheets: readonly SheetSummary[],
): TemplateResult | typeof nothing {
  if (sheets.length === 0) return nothing;
  return html`
    <h2>${say('source.others')}</h2>
    <ul class="others">
      ${sheets.map(
        ({ name, ignored }) => html`
          <li>
            <span>${name}</span>
            <span class="quiet">${ignored === null ? nothing : say(`ignored.${ignored}`)}</span>
          </li>
        `,
      )}
    </ul>
  `;
}

/** How to point at a header, and the columns of one that still cannot be read. */
export function markHeader(
  context: ViewContext,
  sheets: readonly SheetSummary[],
): TemplateResult | typeof nothing {
  const { say, model, state } = context;
  const isOfUse = sheets.some(
    ({ ignored }) => ignored !== 'generated-report' && ignored !== 'empty',
  );
  if (!isOfUse) return nothing;
  const { headers } = state.choices;
  return html`
    <section class="card mark">
      <h3>${say('mark.title')}</h3>
      <p>${say('mark.text')}</p>
      <fluent-button size="small" @click=${doing(model, () => model.source.markHeader())}>
        ${say('mark.button')}
      </fluent-button>
      ${
        headers.length === 0
          ? nothing
          : html`<fluent-button
              size="small"
              appearance="subtle"
              @click=${doing(model, () => model.source.choose({ headers: [] }))}
            >
              ${say('mark.forget')}
            </fluent-button>`
      }
      ${sheets
        .filter(({ unreadColumns }) => unreadColumns.length > 0)
        .map(
          ({ name, unreadColumns }) => html`
            <h4>${name}: ${say('mark.columns')}</h4>
            ${columnEditor(context, name, unreadColumns)}
          `,
        )}
    </section>
  `;
}
