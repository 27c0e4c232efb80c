import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

/** What can be picked at once. */
export type Pickable = 'file' | 'files' | 'folder';

/** A label that lets the user pick files of the machine; the name says which. */
export function fileChooser(
  label: string,
  { name, look, accept }: { name: string; look: string; accept?: string },
  pick: Pickable,
  take: (files: readonly File[]) => void,
): TemplateResult {
  return html`
    <label class=${look}>
      ${label}
      <input
        class="unseen"
        type="file"
        name=${name}
        accept=${accept ?? nothing}
        ?multiple=${pick !== 'file'}
        ?webkitdirectory=${pick === 'folder'}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          const files = [...(input.files ?? [])];
          // The same files may be chosen again, after they were mended.
          input.value = '';
          take(files);
        }}
      />
    </label>
  `;
}
