const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { DefinePlugin } = require('webpack');
const { version } = require('../package.json');
const typescript = require('./typescript');

const root = path.resolve(__dirname, '..');

/** Own origin only, nothing evaluated, nothing inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page that does the pane's work on a file, for offices whose Excel runs no add-ins. It may lie in any folder. */
module.exports = (_env, argv) => ({
  name: 'file-page',
  mode: argv.mode ?? 'production',
  target: ['web', 'es2022'],
  entry: { page: './src/taskpane/file-main.ts' },
  output: {
    path: path.join(root, 'dist/file-page'),
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    clean: true,
  },
  resolve: typescript.resolve,
  module: {
    rules: [
      typescript.rule,
      { test: /numfmt[\\/]lib[\\/]locale\.js$/, loader: path.join(__dirname, 'numfmt-locales.js') },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new CopyPlugin({ patterns: [{ from: path.join(root, 'assets/icon.svg'), to: 'icon.svg' }] }),
    new DefinePlugin({ baophuVersion: JSON.stringify(version) }),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:10].css' }),
    new HtmlWebpackPlugin({
      filename: 'index.html',
      template: './src/taskpane/file/file-page.html',
      scriptLoading: 'defer',
      policy,
    }),
  ],
  devtool: false,
  performance: { hints: false },
});
