/** Milliseconds to wait for a service worker to take over the page. */
const patience = 10_000;

/**
 * Starts the service worker that answers office.js' address, and waits until it sees the requests of
 * this page's frames.
 * @throws Error where the browser has none, or forbids it
 */
export async function startOfficeWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) throw new Error('no service worker');
  const { serviceWorker } = navigator;
  const taken = new Promise<void>((resolve, reject) => {
    if (serviceWorker.controller !== null) resolve();
    serviceWorker.addEventListener('controllerchange', () => {
      resolve();
    });
    setTimeout(() => {
      reject(new Error('the service worker does not answer'));
    }, patience);
  });
  await serviceWorker.register('/service-worker.js', { scope: '/' });
  await taken;
}
