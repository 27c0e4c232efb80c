import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatList } from '../../locales/locale';
import type { PlaceName } from '../../sheets/periods/comparison';
import type { ExpectedModel } from '../model/expected-model';
import type { ExpectedList } from '../model/pane-state';
import { fileChooser } from './file-chooser';
import { sayFiles } from './files-text';
import { pickedFiles } from './picked-files';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Missing localities that are named before the check names them all. */
const named = 20;

/** Where the user says who was to send a file, and reads who has not. */
export function expectedCard(context: ViewContext): TemplateResult | typeof nothing {
  const { model, language, state } = context;
  const expected = model.files?.expected;
  if (expected === undefined) return nothing;
  const text = sayFiles(language);
  const { expected: list, refusedList } = state;
  const chooser = fileChooser(
    text('expected.choose'),
    { name: 'expected', look: 'pick', accept: '.xlsx,.xlsm,.csv,.tsv,.txt' },
    'file',
    (files) => {
      const [file] = pickedFiles(files);
      if (file !== undefined) doing(model, () => expected.takeFile(file))();
    },
  );
  return html`
    <section class="card mark" aria-labelledby="expected">
      <h3 id="expected">${text('expected.title')}</h3>
      ${list === null ? html`<p>${text('expected.text')}</p>` : whoIsMissing(context, list, expected)}
      ${
        refusedList === null
          ? nothing
          : html`<p class="bad" role="alert">${text('expected.refused', { name: refusedList })}</p>`
      }
      <p class="actions">
        ${chooser}
        <button class="pick" @click=${doing(model, () => expected.takeSheet())}>
          ${text('expected.sheet')}
        </button>
      </p>
    </section>
  `;
}

function whoIsMissing(
  { model, language, state }: ViewContext,
  { name, count }: ExpectedList,
  expected: ExpectedModel,
): TemplateResult {
  const text = sayFiles(language);
  const missing = state.reading?.missing ?? [];
  return html`
    <p>
      ${text('expected.list', { name, count })}
      <button class="link" @click=${doing(model, () => expected.forget())}>
        ${text('files.remove')}
      </button>
    </p>
    ${
      missing.length === 0
        ? html`<p class="good" role="status">${text('expected.all')}</p>`
        : html`<p class="bad" role="status">
            ${text('expected.missing', {
              missing: missing.length,
              count,
              names: formatList(missing.slice(0, named).map(placeText), language),
            })}
            ${missing.length > named ? text('expected.more', { count: missing.length - named }) : nothing}
          </p>`
    }
  `;
}

function placeText({ name, district }: PlaceName): string {
  return district === null ? name : `${name} (${district})`;
}
