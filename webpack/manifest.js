const { readFileSync } = require('node:fs');
const path = require('node:path');

const name = 'Manifest';
const source = path.resolve(__dirname, '../manifest.xml');
/** The addresses in manifest.xml are those of a development server. */
const developmentOrigin = 'https://localhost:3000';

/**
 * manifest.xml with all its own addresses at another origin.
 *
 * @param {string} xml
 * @param {string} [origin] such as https://baophu.example.vn, without a path
 */
function manifestFor(xml, origin = developmentOrigin) {
  const url = new URL(origin);
  // A package that is tried on this machine may do without a certificate.
  const isLocal = url.protocol === 'http:' && url.hostname === 'localhost';
  if ((url.protocol !== 'https:' && !isLocal) || url.origin !== origin.replace(/\/$/, '')) {
    throw new Error(`--env origin must be https:// and a host, without a path: ${origin}`);
  }
  return xml.replaceAll(developmentOrigin, url.origin);
}

/** Emits manifest.xml for the origin that `--env origin=https://…` names. */
class ManifestPlugin {
  constructor({ origin }) {
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        compilation.fileDependencies.add(source);
        const xml = manifestFor(readFileSync(source, 'utf8'), this.origin);
        compilation.emitAsset('manifest.xml', new sources.RawSource(xml));
      });
    });
  }
}

module.exports = { ManifestPlugin, manifestFor };
