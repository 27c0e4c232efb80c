const path = require('node:path');
const addin = require('./webpack/addin.cjs');

/** The command line as one file that runs on Node 20 without node_modules: `node dist/cli/baophu.js report FILE`. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: 'baophu.js',
    clean: true,
  },
  // The demo finds the bundled samples two folders above the running file, here as in src/cli.
  node: { __dirname: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        exclude: /node_modules/,
        // Types are checked by `npm run typecheck`.
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  devtool: 'source-map',
  performance: { hints: false },
};

module.exports = (env = {}) => [cli, addin(env)];
