import type { EmbeddedExcel } from '../host/embedded-excel';

/**
 * Runs in the add-in's frame right before office.js (see `service-worker.ts`): makes the workbench's
 * embedded Excel what office.js finds as its host.
 */
const { embeddedExcel } = window.parent as Window & { readonly embeddedExcel?: EmbeddedExcel };

if (embeddedExcel !== undefined && window.parent !== window) {
  // office.js remembers here what host it was in, which may have been one of another language.
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('hostInfo')) sessionStorage.removeItem(key);
  }
  Object.defineProperty(window, 'external', {
    value: embeddedExcel.seam,
    configurable: true,
    writable: true,
  });
  window.addEventListener('pagehide', () => {
    embeddedExcel.addinLeft();
  });
}
