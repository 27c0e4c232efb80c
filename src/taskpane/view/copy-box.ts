import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { CopyBox } from '../model/pane-state';
import type { ViewContext } from './view-context';

/** A text to be copied by hand; the pane's host selects it as soon as it is shown. */
export function copyBox({ say, model }: ViewContext, { text }: CopyBox): TemplateResult {
  const keys = navigator.userAgent.includes('Mac') ? '⌘C' : 'Ctrl+C';
  return html`
    <section class="banner attention">
      <h2>${say('copybox.title')}</h2>
      <p>${say('copybox.text', { keys })}</p>
      <textarea rows="8" readonly aria-label=${say('copybox.label')} .value=${text}></textarea>
      <p class="actions">
        <fluent-button
          size="small"
          @click=${() => {
            model.report.closeCopyBox();
          }}
        >
          ${say('close')}
        </fluent-button>
      </p>
    </section>
  `;
}
