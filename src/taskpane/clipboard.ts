import type { Clipboard } from './model/report-model';

/** The clipboard of the page; in a frame it may be refused, and then every way rejects. */
export const pageClipboard: Clipboard = {
  async write(text, html) {
    if (html === undefined || typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(text);
      return;
    }
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  },
};
