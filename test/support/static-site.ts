import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface StaticSite {
  /** `http://localhost:41234` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A plain web server for the files of a folder, on a port that is free. */
export async function serveFolder(folder: string): Promise<StaticSite> {
  const files = sirv(folder);
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
