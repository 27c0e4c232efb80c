const addin = require('./webpack/addin');
const cli = require('./webpack/cli');

module.exports = (env, argv) => [cli(env, argv), addin(env, argv)];
