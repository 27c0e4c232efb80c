const path = require('node:path');
const typescript = require('./typescript');

/** The command line as one file that runs on Node 20 without node_modules: `node dist/cli/baophu.js report FILE`. */
module.exports = () => ({
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: {
    path: path.resolve(__dirname, '../dist/cli'),
    filename: 'baophu.js',
    clean: true,
  },
  // The demo finds the bundled samples two folders above the running file, here as in src/cli.
  node: { __dirname: false },
  resolve: typescript.resolve,
  module: { rules: [typescript.rule] },
  devtool: 'source-map',
  performance: { hints: false },
});
