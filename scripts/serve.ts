import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export const dist = join(__dirname, '..', 'dist');

export interface ServedFolders {
  /** Served from `/`. @default dist/workbench */
  readonly workbench?: string;
  /** Served from `/addin/`. @default dist/addin */
  readonly addin?: string;
}

export interface Serving {
  /** `http://localhost:3000` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built workbench and, below `/addin/`, the built add-in, to this machine only.
 *
 * @param port 0 for any that is free.
 * @throws Error with the code `EADDRINUSE` when the port is taken
 */
export async function serve(port: number, folders: ServedFolders = {}): Promise<Serving> {
  const options = { dev: true, etag: true, setHeaders };
  const workbench = sirv(folders.workbench ?? join(dist, 'workbench'), options);
  const addin = sirv(folders.addin ?? join(dist, 'addin'), options);
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.statusCode = 404;
      response.end();
    };
    const url = request.url ?? '/';
    if (url.startsWith('/addin/')) {
      request.url = url.slice('/addin'.length);
      addin(request, response, notFound);
    } else workbench(request, response, notFound);
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function setHeaders(response: { setHeader: (name: string, value: string) => unknown }): void {
  // What is built anew must be seen at the next load.
  response.setHeader('cache-control', 'no-cache');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Nobody but this machine is served.
    server.listen(port, 'localhost', resolve);
  });
}
