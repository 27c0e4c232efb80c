import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { FilePage } from './file-page';
import { fileChooser } from '../view/file-chooser';
import { pickedFiles } from '../view/picked-files';
import { refusalText } from './file-page-text';
import type { SayOnPage } from './file-page-text';
import type { PageState } from './page-state';
import { canChoosePlace } from './save-file';

/** The page for a state. */
export function filePageView(page: FilePage, state: PageState, say: SayOnPage): TemplateResult {
  return html`
    ${state.name === null ? startView(page, state, say) : openView(page, state, say)}
    ${state.isDraggedOver ? html`<div class="drop-here">${say('drop.here')}</div>` : nothing}
    ${state.waiting === null ? nothing : leaveQuestion(page, state, say)}
  `;
}

function startView(page: FilePage, state: PageState, say: SayOnPage): TemplateResult {
  return html`
    <div class="start">
      <button
        class="link"
        lang=${page.language === 'vi' ? 'en' : 'vi'}
        @click=${() => {
          page.switchLanguage();
        }}
      >
        ${say('language.switch')}
      </button>
      <div class="start-box" role="main">
        <p class="brand">${say('title')}</p>
        <h1>${say('start.heading')}</h1>
        <p>${say('start.text')}</p>
        ${refusalView(page, state, say)}
        <div class="drop">
          ${
            state.opening === null
              ? html`<p>${say('start.drop')}</p>
                  <p class="quiet">${say('start.or')}</p>
                  ${chooser(page, say('start.choose'), 'primary')}
                  <p class="quiet">${say('start.many')}</p>
                  ${manyChooser(page, say('start.files'), 'files')}
                  ${manyChooser(page, say('start.folder'), 'folder')}`
              : html`<p role="status">${say('opening', { name: state.opening })}</p>
                  <progress aria-label=${say('opening', { name: state.opening })}></progress>`
          }
        </div>
        <ul class="promises">
          <li>${say('start.private')}</li>
          <li>${say('start.intact')}</li>
        </ul>
      </div>
    </div>
  `;
}

function openView(page: FilePage, state: PageState, say: SayOnPage): TemplateResult {
  return html`
    <div class="bar" role="banner" aria-label=${say('bar.label')}>
      <p class="file">
        <strong>${state.name}</strong>
        <span class="quiet" role="status">${fileState(state, say)}</span>
      </p>
      <p class="bar-buttons">
        ${chooser(page, say('bar.open'), 'plain')}
        ${
          canChoosePlace()
            ? html`<button
                class="plain"
                ?disabled=${state.saving === 'saving' || state.sheets.length === 0}
                @click=${() => {
                  void page.saveWhere();
                }}
              >
                ${say('bar.save.where')}
              </button>`
            : nothing
        }
        <button
          class="primary"
          ?disabled=${state.saving === 'saving' || state.sheets.length === 0}
          @click=${() => {
            void page.save();
          }}
        >
          ${say('bar.save')}
        </button>
      </p>
      ${refusalView(page, state, say)}
      ${
        state.saving === 'failed'
          ? html`<div class="refusal" role="alert">
              <h2>${say('save.failed.title')}</h2>
              <p>${say('save.failed')}</p>
            </div>`
          : nothing
      }
    </div>
    <div class="desk">
      <section class="sheets" aria-label=${say('sheets.label')}>
        <p class="cell-line">
          <span class="address">${state.cell.address}</span>
          <span class="held">
            ${state.cell.text}${
              state.cell.isFormula
                ? html` <span class="quiet">(${say('sheets.formula')})</span>`
                : nothing
            }
          </span>
          <span class="quiet read-only">${say('sheets.read-only')}</span>
        </p>
        ${page.grid.element}
        <ul class="tabs">
          ${state.sheets.map(({ name, visible, generated }) => {
            const isShown = name === state.shown;
            return html`<li>
              <button
                class="tab ${generated ? 'ours' : ''} ${visible ? '' : 'hides'}"
                aria-current=${isShown ? 'true' : nothing}
                title=${visible ? nothing : say('sheets.hidden')}
                @click=${() => {
                  void page.showSheet(name);
                }}
              >
                ${name}
              </button>
            </li>`;
          })}
        </ul>
      </section>
      <section class="pane-place" aria-label=${say('pane.label')}>${page.pane}</section>
    </div>
  `;
}

function fileState(state: PageState, say: SayOnPage): string {
  if (state.opening !== null) return say('opening', { name: state.opening });
  if (state.saving === 'saving') return say('bar.saving');
  if (state.savedAs !== null) return say('bar.saved', { name: state.savedAs });
  return say(state.isUnsaved ? 'bar.unsaved' : 'bar.unchanged');
}

function chooser(page: FilePage, label: string, look: 'primary' | 'plain'): TemplateResult {
  const kind = { name: 'file', look: `chooser ${look}`, accept: '.xlsx,.xlsm,.xltx,.xltm' };
  return fileChooser(label, kind, 'file', (files) => {
    void page.choose(files);
  });
}

/** Of several files, or of a folder with all that is below it. */
function manyChooser(page: FilePage, label: string, pick: 'files' | 'folder'): TemplateResult {
  return fileChooser(label, { name: pick, look: 'chooser plain' }, pick, (files) => {
    void page.reportTogether(pickedFiles(files));
  });
}

function refusalView(
  page: FilePage,
  { refusal }: PageState,
  say: SayOnPage,
): TemplateResult | typeof nothing {
  if (refusal === null) return nothing;
  return html`
    <div class="refusal" role="alert">
      <h2>${say('refused.title', { name: refusal.name })}</h2>
      <p>${say(refusalText(refusal.why.code))}</p>
      <button
        class="link"
        @click=${() => {
          page.closeRefusal();
        }}
      >
        ${say('close')}
      </button>
    </div>
  `;
}

function leaveQuestion(page: FilePage, { name }: PageState, say: SayOnPage): TemplateResult {
  const answer = (how: 'save' | 'drop' | 'stay', look: string, label: string): TemplateResult =>
    html`<button
      class=${look}
      @click=${() => {
        void page.leave(how);
      }}
    >
      ${label}
    </button>`;
  return html`
    <dialog
      class="leave"
      role="alertdialog"
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
      @cancel=${(event: Event) => {
        event.preventDefault();
        void page.leave('stay');
      }}
    >
      <h2 id="leave-title">${say('leave.title')}</h2>
      <p id="leave-text">${say('leave.text', { name })}</p>
      <p class="bar-buttons">
        ${answer('save', 'primary', say('leave.save'))}
        ${answer('drop', 'plain', say('leave.drop'))} ${answer('stay', 'plain', say('leave.stay'))}
      </p>
    </dialog>
  `;
}
