const tsx = require('tsx/cjs/api');

const name = 'FunctionMetadata';

/** Emits functions.json and functions.vi.json, generated from the source of the custom functions. */
class FunctionMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { functionFiles } = load('function-source.ts');
        for (const file of functionFiles) compilation.fileDependencies.add(file);
        const { en, vi } = await load('function-metadata.ts').functionMetadata();
        for (const [asset, metadata] of [
          ['functions.json', en],
          ['functions.vi.json', vi],
        ]) {
          compilation.emitAsset(
            asset,
            new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`),
          );
        }
      });
    });
  }
}

function load(module) {
  return tsx.require(`../scripts/functions/${module}`, __filename);
}

module.exports = { FunctionMetadataPlugin };
