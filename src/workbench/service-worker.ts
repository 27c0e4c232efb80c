/**
 * Answers Microsoft's address of office.js for the add-in's page with the npm package's files, so that
 * the page stays as it was built. Before office.js itself it puts the script that connects it with the
 * embedded Excel.
 */

interface WorkerEvent extends Event {
  readonly waitUntil: (done: Promise<unknown>) => void;
}
interface RequestEvent extends Event {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
interface WorkerScope {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: ((
    type: 'install' | 'activate',
    listener: (event: WorkerEvent) => void,
  ) => void) &
    ((type: 'fetch', listener: (event: RequestEvent) => void) => void);
}

// TypeScript's types of service workers cannot be loaded beside those of pages.
const scope = globalThis as unknown as WorkerScope;

const officeAddress = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/[\d.]+\/hosted\/([^?#]+)/;

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (event) => {
  const path = officeAddress.exec(event.request.url)?.[1];
  if (path !== undefined) event.respondWith(officeFile(path));
});

async function officeFile(path: string): Promise<Response> {
  const file = await fetch(`/office-js/${path}`);
  if (!file.ok) return new Response(null, { status: 404 });
  const before = path === 'office.js' ? await (await fetch('/connect-office.js')).text() : '';
  return new Response(`${before}\n${await file.text()}`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
