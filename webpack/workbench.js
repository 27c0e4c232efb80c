const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const typescript = require('./typescript');

const root = path.resolve(__dirname, '..');
const officeJs = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** What office.js asks for when its host is Excel for Windows; nothing else of the package is served. */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'en-us/office_strings.js',
  'vi-vn/office_strings.js',
];

/** The workbench: a page with a spreadsheet and the built add-in beside it, to be served from `/`. */
module.exports = (_env, { mode = 'production' }) => ({
  name: 'workbench',
  mode,
  target: ['web', 'es2022'],
  entry: {
    main: './src/workbench/main.ts',
    // Names that are known from outside; no hashes.
    'service-worker': './src/workbench/service-worker.ts',
    'connect-office': './src/workbench/connect-office.ts',
  },
  output: {
    path: path.join(root, 'dist/workbench'),
    filename: ({ chunk }) => (chunk.name === 'main' ? '[name].[contenthash].js' : '[name].js'),
    publicPath: '/',
    clean: true,
  },
  resolve: typescript.resolve,
  module: {
    rules: [typescript.rule, { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] }],
  },
  plugins: [
    new HtmlPlugin({ template: './src/workbench/index.html', chunks: ['main'] }),
    new CssPlugin({ filename: '[name].[contenthash].css' }),
    new CopyPlugin({
      patterns: [
        { from: path.join(root, 'assets/samples'), to: 'samples' },
        { from: path.join(root, 'assets/icon.svg'), to: 'addin-icon.svg' },
        ...officeFiles.map((file) => ({
          from: path.join(officeJs, file),
          to: `office-js/${file}`,
        })),
      ],
    }),
  ],
  cache: {
    type: 'filesystem',
    name: `workbench-${mode}`,
    buildDependencies: { config: [path.join(__dirname, 'workbench.js')] },
  },
  // Served from this machine to itself: making it smaller would take three times as long as making it.
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
});
