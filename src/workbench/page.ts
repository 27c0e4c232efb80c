import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { languages } from '../locales/locale';
import { paneWidths, themes, type Preferences } from './preferences';
import type { RibbonButton } from './ribbon-buttons';
import { samples } from './samples';
import type { NotKept } from './save-workbook';
import { say, sayNotKept } from './texts';

/** All that the page around spreadsheet and pane shows. */
export interface PageState {
  readonly preferences: Preferences;
  /** Name of a sample, or of the user's own file. */
  readonly source: string;
  readonly isSample: boolean;
  /** What is being done, while something is. */
  readonly progress: string | null;
  readonly problem: string | null;
  /** What a save could not keep, after a save. */
  readonly notKept: readonly NotKept[] | null;
  readonly buttons: readonly RibbonButton[];
  readonly paneVisible: boolean;
  /** A file hovers above the page. */
  readonly dropping: boolean;
}

/** What the user can do on the page. */
export interface PageActions {
  readonly openSample: (name: string) => void;
  readonly openFile: (file: File) => void;
  readonly save: () => void;
  readonly press: (button: RibbonButton) => void;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly closePane: () => void;
  readonly closeMessage: () => void;
  readonly startResizing: (event: PointerEvent) => void;
}

const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const;

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLSelectElement).value;
}

/** The page; `.grid` and `.pane-frame` stay empty for spreadsheet and add-in. */
export function page(state: PageState, actions: PageActions): TemplateResult {
  const { preferences, progress, problem, notKept, paneVisible, dropping } = state;
  const { language } = preferences;
  return html`
    <header class="bar">
      <img class="logo" src="/addin-icon.svg" alt="" width="24" height="24" />
      <h1>${say(language, 'title')}</h1>
      ${sourceChooser(state, actions)} ${fileButtons(state, actions)}
      <span class="gap"></span>
      ${choices(state, actions)}
    </header>
    <p class="banner" role="note">
      <strong>${say(language, 'banner.what')}</strong> ${say(language, 'banner.file')}
    </p>
    ${ribbon(state, actions)}
    <main class=${paneVisible ? 'with-pane' : ''}>
      <section class="grid" aria-label=${say(language, 'grid.label')}></section>
      ${splitter(state, actions)}
      <aside
        class="pane"
        aria-label=${say(language, 'pane.label')}
        ?hidden=${!paneVisible}
        style=${styleMap({ width: `${preferences.paneWidth}px` })}
      >
        <div class="pane-head">
          <span>${say(language, 'pane.label')}</span>
          <button
            class="icon"
            type="button"
            title=${say(language, 'pane.close')}
            aria-label=${say(language, 'pane.close')}
            @click=${actions.closePane}
          >
            ×
          </button>
        </div>
        <div class="pane-frame"></div>
      </aside>
      <div class="progress" role="status" ?hidden=${progress === null}>
        <progress></progress><span>${progress}</span>
      </div>
    </main>
    ${problem === null ? nothing : problemBar(problem, state, actions)}
    ${notKept === null ? nothing : savedBar(notKept, state, actions)}
    ${dropping ? html`<div class="drop">${say(language, 'drop.here')}</div>` : nothing}
  `;
}

function sourceChooser(state: PageState, actions: PageActions): TemplateResult {
  const { language } = state.preferences;
  const own = state.isSample ? null : state.source;
  return html`<label>
    ${say(language, 'bar.sample')}
    <select
      name="sample"
      @change=${(event: Event) => {
        actions.openSample(valueOf(event));
      }}
    >
      ${
        own === null
          ? nothing
          : html`<option selected value="">${say(language, 'bar.own-file', { name: own })}</option>`
      }
      ${samples.map(
        (name) =>
          html`<option value=${name} ?selected=${name === state.source}>
            ${say(language, `sample.${name}`)}
          </option>`,
      )}
    </select>
  </label>`;
}

function fileButtons({ preferences, progress }: PageState, actions: PageActions): TemplateResult {
  return html`<label class="button">
      ${say(preferences.language, 'bar.open')}
      <input
        type="file"
        name="file"
        accept=".xlsx,.xlsm"
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          const file = input.files?.[0];
          // The same file may be chosen again.
          input.value = '';
          if (file !== undefined) actions.openFile(file);
        }}
      />
    </label>
    <button type="button" name="save" ?disabled=${progress !== null} @click=${actions.save}>
      ${say(preferences.language, 'bar.save')}
    </button>`;
}

function choices({ preferences }: PageState, actions: PageActions): TemplateResult {
  const { language, theme } = preferences;
  return html`
    <label>
      ${say(language, 'bar.theme')}
      <select
        name="theme"
        @change=${(event: Event) => {
          const chosen = themes.find((one) => one === valueOf(event));
          if (chosen !== undefined) actions.prefer({ theme: chosen });
        }}
      >
        ${themes.map(
          (one) =>
            html`<option value=${one} ?selected=${one === theme}>
              ${say(language, `theme.${one}`)}
            </option>`,
        )}
      </select>
    </label>
    <label>
      ${say(language, 'bar.language')}
      <select
        name="language"
        @change=${(event: Event) => {
          const chosen = languages.find((one) => one === valueOf(event));
          if (chosen !== undefined) actions.prefer({ language: chosen });
        }}
      >
        ${languages.map(
          (one) =>
            html`<option value=${one} ?selected=${one === language}>${languageNames[one]}</option>`,
        )}
      </select>
    </label>
  `;
}

function ribbon({ buttons, progress }: PageState, actions: PageActions): TemplateResult {
  return html`<nav class="ribbon" ?hidden=${buttons.length === 0}>
    ${buttons.map(
      (button) =>
        html`<button
          type="button"
          title=${button.tip}
          data-button=${button.id}
          ?disabled=${progress !== null}
          @click=${() => {
            actions.press(button);
          }}
        >
          ${
            button.icon === null
              ? nothing
              : html`<img src=${button.icon} alt="" width="16" height="16" />`
          }
          ${button.label}
        </button>`,
    )}
  </nav>`;
}

function splitter({ preferences, paneVisible }: PageState, actions: PageActions): TemplateResult {
  const { language, paneWidth } = preferences;
  const steps: Readonly<Record<string, number>> = { ArrowLeft: 10, ArrowRight: -10 };
  return html`<div
    class="splitter"
    role="separator"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${say(language, 'pane.splitter')}
    aria-valuemin=${paneWidths.least}
    aria-valuemax=${paneWidths.most}
    aria-valuenow=${paneWidth}
    ?hidden=${!paneVisible}
    @pointerdown=${actions.startResizing}
    @keydown=${(event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step !== undefined) actions.prefer({ paneWidth: paneWidth + step });
    }}
  ></div>`;
}

function problemBar(
  problem: string,
  { preferences }: PageState,
  actions: PageActions,
): TemplateResult {
  const { language } = preferences;
  return html`<div class="message problem" role="alert">
    <strong>${say(language, 'error.title')}</strong>
    <span class="what">${problem}</span>
    <button type="button" @click=${actions.closeMessage}>${say(language, 'error.close')}</button>
  </div>`;
}

function savedBar(
  notKept: readonly NotKept[],
  { preferences }: PageState,
  actions: PageActions,
): TemplateResult {
  const { language } = preferences;
  return html`<div class="message" role="status">
    <strong>${say(language, 'notice.title')}</strong>
    ${
      notKept.length === 0
        ? nothing
        : html`<div class="what">
            ${say(language, 'notice.lost')}
            <ul>
              ${notKept.map((loss) => html`<li>${sayNotKept(language, loss)}</li>`)}
            </ul>
          </div>`
    }
    <button type="button" @click=${actions.closeMessage}>${say(language, 'error.close')}</button>
  </div>`;
}
