import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { schemes } from '../../coverage/scheme';
import { formatCount, formatRate } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import { measures, rowFields } from '../../sheets/field';
import type { FieldKey } from '../../sheets/field';
import type { ColumnSummary } from '../desk/summary';
import { evidenceText, fieldName } from './field-words';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** The columns of numbers that were recognised, with their totals: at a glance. */
export function columnOverview(
  { language, say }: ViewContext,
  columns: readonly ColumnSummary[],
): TemplateResult {
  const shown = columns.filter(({ total }) => total !== null).slice(0, 5);
  return html`
    <table class="figures">
      <caption class="unseen">
        ${say('source.columns')}
      </caption>
      <tbody>
        ${shown.map(
          (column) => html`
            <tr>
              <td class="letters">${column.letters}</td>
              <th scope="row">
                ${column.field === null ? nothing : fieldName(column.field, say)}
                ${arithmeticOf(column, say)}
              </th>
              <td class="number">${totalText(column, language)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function arithmeticOf(
  { evidence }: ColumnSummary,
  say: ViewContext['say'],
): TemplateResult | typeof nothing {
  const proof = evidence.filter(({ kind }) => kind === 'arithmetic' || kind === 'chosen');
  return proof.length === 0
    ? nothing
    : html`<span class="quiet">(${evidenceText(proof, say)})</span>`;
}

/** Every column with its evidence and a drop-down to correct it. */
export function columnEditor(
  context: ViewContext,
  sheet: string,
  columns: readonly ColumnSummary[],
): TemplateResult {
  return html`
    <ul class="columns">
      ${columns.map((column) => columnItem(context, sheet, column))}
    </ul>
  `;
}

function columnItem(
  { say, language, model, state }: ViewContext,
  sheet: string,
  column: ColumnSummary,
): TemplateResult {
  const { letters, header, field, evidence } = column;
  const isChosen = evidence.some(({ kind }) => kind === 'chosen');
  const label =
    header === ''
      ? say('field.label.headless', { letters })
      : say('field.label', { letters, header });
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const chosen = value === auto ? undefined : value === none ? null : fieldOf(value);
    doing(model, () => model.source.chooseColumn(sheet, column, chosen))();
  };
  const value = field ?? none;
  const namesHeader = evidence.some(({ kind }) => kind === 'header');
  return html`
    <li>
      <span class="letters" aria-hidden="true">${letters}</span>
      <select
        aria-label=${label}
        title=${label}
        .value=${value}
        ?disabled=${state.run !== null}
        @change=${choose}
      >
        ${isChosen ? html`<option value=${auto}>${say('field.auto')}</option>` : nothing}
        <option value=${none} ?selected=${field === null}>${say('field.none')}</option>
        <optgroup label=${say('field.group.row')}>
          ${rowFields.map((one) => option(one, say(`field.${one}`), field))}
        </optgroup>
        ${schemes.map(
          (scheme) => html`
            <optgroup label=${say(`scheme.${scheme}`)}>
              ${measures.map((measure) =>
                option(`${scheme}.${measure}`, fieldName(`${scheme}.${measure}`, say), field),
              )}
            </optgroup>
          `,
        )}
      </select>
      <span class="number">${totalText(column, language)}</span>
      <span class="quiet evidence">
        ${header === '' || namesHeader ? nothing : `“${header}”: `}${evidenceText(evidence, say)}
      </span>
    </li>
  `;
}

const auto = 'auto';
const none = 'none';

function option(field: FieldKey, name: string, held: FieldKey | null): TemplateResult {
  return html`<option value=${field} ?selected=${field === held}>${name}</option>`;
}

function fieldOf(value: string): FieldKey | null {
  const all: readonly FieldKey[] = [
    ...rowFields,
    ...schemes.flatMap((scheme) => measures.map((measure): FieldKey => `${scheme}.${measure}`)),
  ];
  return all.find((field) => field === value) ?? null;
}

function totalText({ total, field }: ColumnSummary, language: Language): string {
  if (total === null) return '';
  const isRate = /\.(coverage|attainment)$/.test(field ?? '');
  return isRate ? formatRate(total, language) : formatCount(total, language);
}
