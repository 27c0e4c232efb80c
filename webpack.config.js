const addin = require('./webpack/addin');
const cli = require('./webpack/cli');
const filePage = require('./webpack/file-page');
const workbench = require('./webpack/workbench');

module.exports = (env, argv) => [
  cli(env, argv),
  addin(env, argv),
  filePage(env, argv),
  workbench(env, argv),
];
