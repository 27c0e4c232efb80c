const addin = require('./webpack/addin');
const cli = require('./webpack/cli');
const workbench = require('./webpack/workbench');

module.exports = (env, argv) => [cli(env, argv), addin(env, argv), workbench(env, argv)];
