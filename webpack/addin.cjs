const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { FunctionMetadataPlugin } = require('./function-metadata.cjs');
const { ManifestPlugin } = require('./manifest.cjs');

const root = path.resolve(__dirname, '..');

/** The add-in's pages and scripts as they are served to Excel. */
module.exports = (env) => ({
  name: 'addin',
  mode: 'production',
  context: root,
  target: ['web', 'es2022'],
  entry: { functions: './src/functions/main.ts' },
  output: {
    path: path.join(root, 'dist/addin'),
    filename: '[name].[contenthash].js',
    clean: true,
  },
  optimization: { runtimeChunk: 'single' },
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
  plugins: [
    new FunctionMetadataPlugin(),
    new ManifestPlugin({ origin: env.origin }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/**/*.png', to: '[path][name][ext]' },
        { from: 'assets/support.html', to: 'support.html' },
      ],
    }),
  ],
  performance: { hints: false },
});
