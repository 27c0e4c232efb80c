#!/usr/bin/env node
'use strict';

// Runs the TypeScript sources as they are: no build step between `npm ci` and the first report.
require('tsx/cjs');
require('./main.ts');
