import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { configurations } from './build-once';
import { dist } from './serve';

const port = 3000;
/** What Excel and the system read from the disk; the pages are served from memory. */
const folder = join(dist, 'dev');
const manifest = join(folder, 'manifest.xml');
const certificate = join(folder, 'localhost.crt');
/** Where webpack-dev-server keeps the certificate that it makes, with its key. */
const madeCertificate = join(__dirname, '../node_modules/.cache/webpack-dev-server/server.pem');

/**
 * `npm run dev`: serves the add-in over HTTPS for sideloading in a real Excel, and builds it anew when a
 * file changes. docs/sideloading.md says what Excel needs.
 */
async function dev(): Promise<void> {
  const compiler = webpack(
    configurations(['addin'], 'development').map((config) => ({
      ...config,
      // Not where `npm run build` puts it, and nothing there is cleared away.
      output: { ...config.output, path: folder, clean: false },
    })),
  );
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port,
      server: 'https',
      // The page's policy allows no script but its own; Excel reloads it from the pane's menu.
      hot: false,
      liveReload: false,
      client: false,
      // Excel itself, not the page, reads the manifest and the metadata of the functions.
      headers: { 'access-control-allow-origin': '*' },
      devMiddleware: { writeToDisk: (file) => file === manifest },
    },
    compiler,
  );
  await server.start();
  exportCertificate();
  console.log(`
  Add-in:       https://localhost:${port}/taskpane.html
  Manifest:     ${relative(process.cwd(), manifest)}
  Certificate:  ${relative(process.cwd(), certificate)}

  docs/sideloading.md: cách cài vào Excel / how to install it in Excel.
`);
}

/** The certificate alone: only it, and never its key, is given to the system to trust. */
function exportCertificate(): void {
  const pem = readFileSync(madeCertificate, 'utf8');
  const [found] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem) ?? [];
  if (found === undefined) throw new Error(`There is no certificate in ${madeCertificate}.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(certificate, `${found}\n`);
}

dev().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
