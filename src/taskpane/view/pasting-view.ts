import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { panePasting as en } from '../../locales/en/pane-pasting';
import { textsIn } from '../../locales/locale';
import { panePasting as vi } from '../../locales/vi/pane-pasting';
import { paragraphText } from '../../report/narrative-pieces';
import type { PlanParagraph } from '../../report/sheet-plan';
import type { ReportPreview } from '../desk/summary';
import type { DoneReport, PictureState } from '../model/pane-state';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

const sayPasting = textsIn({ vi, en });

/** The narrative; once its report is written, every figure leads to its cell. */
export function narrativeView(context: ViewContext, preview: ReportPreview): TemplateResult {
  const written = context.state.done?.narrative ?? [];
  const isWritten = written.map(paragraphText).join('\n') === preview.narrative.join('\n');
  if (!isWritten || written.length === 0) {
    return html`<div class="narrative">
      ${preview.narrative.map((one) => html`<p>${one}</p>`)}
    </div>`;
  }
  const say = sayPasting(context.language);
  return html`
    <div class="narrative">${written.map((one) => paragraphView(context, one))}</div>
    <p class="quiet">${say('figures.hint')}</p>
  `;
}

function paragraphView(context: ViewContext, paragraph: PlanParagraph): TemplateResult {
  const { model } = context;
  const say = sayPasting(context.language);
  return html`<p>
    ${paragraph.map((piece) => {
      if (typeof piece === 'string') return piece;
      const { text, sheet, cell } = piece;
      return html`<button
        class="link"
        title=${say('figure.go', { sheet, cell })}
        @click=${doing(model, () => model.check.goTo({ sheet, cell }))}
      >
        ${text}
      </button>`;
    })}
  </p>`;
}

/** Pictures of the sheets that were written, folded away until asked for. */
export function pictureSection(context: ViewContext, done: DoneReport): TemplateResult {
  const { state, model, opened } = context;
  const say = sayPasting(context.language);
  const { picture } = state;
  const { sheets } = done.written;
  const chosen = picture?.sheet ?? sheets[0] ?? '';
  return html`
    <details
      class="options picture"
      ?open=${opened.has('picture')}
      @toggle=${(event: Event) => {
        opened.toggle('picture', (event.currentTarget as HTMLDetailsElement).open);
      }}
    >
      <summary>${say('picture.title')}</summary>
      <label>
        <span>${say('picture.sheet')}</span>
        <select class="picture-sheet">
          ${sheets.map((name) => html`<option ?selected=${name === chosen}>${name}</option>`)}
        </select>
      </label>
      <p class="actions">
        <fluent-button
          size="small"
          @click=${(event: Event) => {
            const part = (event.currentTarget as HTMLElement).closest('details');
            const select = part?.querySelector<HTMLSelectElement>('.picture-sheet');
            doing(model, () => model.pasting.makePicture(select?.value ?? chosen))();
          }}
        >
          ${say('picture.make')}
        </fluent-button>
      </p>
      ${picture === null ? nothing : pictureView(context, picture)}
    </details>
  `;
}

function pictureView(context: ViewContext, { sheet, png, isByHand }: PictureState): TemplateResult {
  const { model } = context;
  const say = sayPasting(context.language);
  if (png === null) return html`<p class="note" role="status">${say('picture.none')}</p>`;
  const keys = navigator.userAgent.includes('Mac') ? '⌘C' : 'Ctrl+C';
  return html`
    ${isByHand ? html`<p class="note" role="alert">${say('picture.byHand', { keys })}</p>` : nothing}
    <img src=${`data:image/png;base64,${png}`} alt=${say('picture.alt', { sheet })} />
    <p class="actions">
      <fluent-button
        size="small"
        @click=${doing(model, async () => {
          await model.pasting.copyPicture();
          if (context.model.store.state.picture?.isByHand === true) selectPicture();
        })}
      >
        ${say('picture.copy')}
      </fluent-button>
      <fluent-button
        size="small"
        @click=${() => {
          model.pasting.savePicture();
        }}
      >
        ${say('picture.save')}
      </fluent-button>
    </p>
    <p class="quiet">${say('picture.hint')}</p>
  `;
}

/** As if the user had dragged over it: the keys for copying take it then. */
function selectPicture(): void {
  const picture = document.querySelector('.picture img');
  if (picture === null) return;
  const range = document.createRange();
  range.selectNode(picture);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
