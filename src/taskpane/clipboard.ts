import { download } from './download';
import type { Clipboard } from './model/report-model';

/** The clipboard of the page; in a frame it may be refused, and then every way rejects. */
export const pageClipboard: Clipboard = {
  async write(text, html) {
    if (copiedByEvent(text, html)) return;
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

  async writePicture(png) {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  },

  save: download,
};

/**
 * The way of the copy event comes first: it asks for no permission, which frames in Office seldom have, and
 * passes the HTML as it is. The newer way sends it through a parser under the page's own policy, which
 * drops the inline styles that Word needs.
 */
function copiedByEvent(text: string, html: string | undefined): boolean {
  let isSet = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    isSet = true;
  };
  document.addEventListener('copy', fill);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies HTML unchanged
    return document.execCommand('copy') && isSet;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
