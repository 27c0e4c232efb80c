import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatDate } from '../../locales/locale';
import type { ReportedFile } from '../../sheets/reading';
import type { PickedFile } from '../model/picked-file';
import type { FilesState } from '../model/pane-state';
import { expectedCard } from './expected-view';
import { fileChooser } from './file-chooser';
import { sayFiles } from './files-text';
import { droppedFiles, pickedFiles } from './picked-files';
import { groupChoice } from './source-step';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Where files of the machine are added, to be reported together. */
export function addFiles({ model, language, state }: ViewContext): TemplateResult {
  const text = sayFiles(language);
  const add = (files: readonly PickedFile[]): void => {
    doing(model, () => model.addFiles(files))();
  };
  const choose = (pick: 'files' | 'folder', label: string): TemplateResult =>
    fileChooser(label, { name: pick, look: 'pick' }, pick, (files) => {
      add(pickedFiles(files));
    });
  const drop = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (dataTransfer === null) return;
    event.preventDefault();
    void droppedFiles(dataTransfer).then(add);
  };
  return html`
    <section
      class="card mark"
      aria-labelledby="files"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
      }}
      @drop=${drop}
    >
      <h3 id="files">${text('files.title')}</h3>
      <p>${text('files.text')}</p>
      <p class="actions">
        ${choose('files', text('files.choose'))} ${choose('folder', text('files.folder'))}
      </p>
      ${
        state.files === null
          ? nothing
          : html`<button
              class="link"
              @click=${doing(model, async () => {
                await model.files?.leave();
              })}
            >
              ${text('files.leave')}
            </button>`
      }
    </section>
  `;
}

/** Step 1 where files are reported: which there are, and what became of each. */
export function filesStep(context: ViewContext, files: FilesState): TemplateResult {
  const { language, state } = context;
  const { reading } = state;
  if (files.reading !== null) return progress(context, files.reading);
  const text = sayFiles(language);
  const known = reading?.files ?? [];
  const reported = known.filter((file) => file.state === 'reported');
  const date = reading?.asOf ?? null;
  const values = {
    reported: reported.length,
    total: known.length,
    localities: reading?.localities ?? 0,
    date: date === null ? null : formatDate(date, language),
  };
  // What needs a look stands first.
  const others = known.filter((file) => file.state !== 'reported');
  return html`
    <h2 id="list">${text('files.list')}</h2>
    <p>${text('files.summary', values)}</p>
    ${expectedCard(context)}
    <ul class="others files" aria-labelledby="list">
      ${[...others, ...reported].map((file) => fileItem(context, file))}
    </ul>
    ${
      reading === null
        ? nothing
        : groupChoice(context, reading, files.groupBy, async (groupBy) => {
            await context.model.files?.group(groupBy);
          })
    }
    ${addFiles(context)}
  `;
}

function fileItem({ model, language }: ViewContext, file: ReportedFile): TemplateResult {
  const text = sayFiles(language);
  const { file: name, state, localities } = file;
  return html`
    <li class=${state}>
      <span>${name}</span>
      <span class="quiet">${text(`files.state.${state}`, { count: localities })}</span>
      <button
        class="link"
        aria-label=${text('files.remove.of', { name })}
        @click=${doing(model, async () => {
          await model.files?.remove(name);
        })}
      >
        ${text('files.remove')}
      </button>
    </li>
  `;
}

function progress(
  { model, language }: ViewContext,
  { done, total, name, isStopping }: NonNullable<FilesState['reading']>,
): TemplateResult {
  const text = sayFiles(language);
  const label = text('files.reading', { done: done + 1, total });
  return html`
    <section class="busy">
      <p>${isStopping ? text('files.stopping') : label}</p>
      <fluent-progress-bar aria-label=${label} .max=${total} .value=${done}></fluent-progress-bar>
      <p class="quiet">${name}</p>
      <fluent-button
        ?disabled=${isStopping}
        @click=${() => {
          model.files?.stop();
        }}
      >
        ${text('files.stop')}
      </fluent-button>
    </section>
  `;
}
