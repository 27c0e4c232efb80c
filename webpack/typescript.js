/** Types are checked by `npm run typecheck`. */
module.exports = {
  resolve: { extensions: ['.ts', '.js'] },
  rule: {
    test: /\.ts$/,
    loader: 'ts-loader',
    exclude: /node_modules/,
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  },
};
