const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { DefinePlugin, SourceMapDevToolPlugin } = require('webpack');
const { version } = require('../package.json');
const { FunctionMetadataPlugin } = require('./function-metadata');
const { ManifestPlugin } = require('./manifest');
const typescript = require('./typescript');

const office = 'https://appsforoffice.microsoft.com';

/** Own origin and Microsoft's office.js address, nothing evaluated, nothing inline. */
const policy = [
  "default-src 'none'",
  `script-src 'self' ${office}`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src 'self' ${office}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** In the order in which the page runs them; they share one runtime, and so each module once. */
const entries = {
  functions: './src/functions/main.ts',
  commands: './src/commands/main.ts',
  taskpane: './src/taskpane/main.ts',
};

/** The add-in: one page for pane, commands and functions, as the shared runtime asks. */
module.exports = (env, argv) => ({
  name: 'addin',
  mode: argv.mode ?? 'production',
  target: ['web', 'es2022'],
  entry: entries,
  output: {
    path: path.resolve(__dirname, '../dist/addin'),
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    clean: true,
  },
  optimization: { runtimeChunk: 'single' },
  resolve: {
    ...typescript.resolve,
    // Its own entry is not minified, and webpack does not shrink what is bundled already.
    alias: {
      '@microsoft/office-js-helpers$': '@microsoft/office-js-helpers/dist/office.helpers.min.js',
    },
  },
  module: {
    rules: [
      typescript.rule,
      { test: /numfmt[\\/]lib[\\/]locale\.js$/, loader: path.join(__dirname, 'numfmt-locales.js') },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: 'assets/**/*.png', to: '[path][name][ext]' },
        { from: 'assets/support.html', to: 'support.html' },
      ],
    }),
    new FunctionMetadataPlugin(),
    new ManifestPlugin({ origin: env.origin }),
    new DefinePlugin({ baophuVersion: JSON.stringify(version) }),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:10].css' }),
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      chunks: Object.keys(entries),
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      policy,
    }),
    // Beside the add-in, not in it: administrators deploy dist/addin alone.
    new SourceMapDevToolPlugin({
      filename: '../addin-maps/[file].map',
      append: false,
    }),
  ],
  devtool: false,
  performance: { hints: false },
});
