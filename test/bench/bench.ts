/**
 * `npm run bench [-- SECTION…] [--write]`: measures, each thing beside another in the same run, and prints one
 * table; with `--write` into docs/benchmarks.md and docs/benchmarks.json. Nothing here passes or fails: times
 * depend on the machine and on what else it does, ratios less so.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure';
import { ratioOf, tableOf } from './figure';
import { fileFigures } from './files';
import { functionFigures } from './functions';
import { gridFigures } from './grids';
import { officeFigures } from './office';
import { pageFigures } from './page';

const sections: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  grids: gridFigures,
  files: fileFigures,
  office: officeFigures,
  functions: functionFigures,
  page: pageFigures,
};
const docs = join(__dirname, '..', '..', 'docs');
/** What stands above it in the document is written by hand. */
const mark = '<!-- table -->';

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const wanted = given.filter((name) => name in sections);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(sections)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`${name} …`);
    figures.push(...(await measure()));
  }
  console.log(tableOf(figures));
  if (!given.includes('--write')) return;
  const machine = {
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
  };
  const rows = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) }));
  const json = { date: new Date().toISOString().slice(0, 10), ...machine, figures: rows };
  writeFileSync(join(docs, 'benchmarks.json'), `${JSON.stringify(json, null, 2)}\n`);
  const page = join(docs, 'benchmarks.md');
  const [above] = readFileSync(page, 'utf8').split(mark);
  const where = `${json.date}, Node ${json.node}, ${String(json.cores)} cores (${json.processor}).`;
  writeFileSync(page, `${above ?? ''}${mark}\n\n${where}\n\n${tableOf(figures)}`);
  spawnSync('npx', ['prettier', '--write', page, join(docs, 'benchmarks.json')]);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
