import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseEngine } from '../local/interpreter/engines/programs.ts';
import { benchmarksPage, type Setting } from './report/benchmarks.ts';
import { costsPage } from './report/costs-page.ts';
import { measureAll, short, thorough } from './sections.ts';

/**
 * `npm run bench`: measures everything, prints the table, and writes `docs/benchmarks.md` and
 * `docs/costs.md`. `--short` takes every measure once, in tiny sizes, and writes nothing: it shows that all
 * of it runs.
 */
process.env.AWS_LAMBDA_LOG_LEVEL ??= 'FATAL';
const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });

const results = await measureAll(values.short ? short : thorough, (what) => console.error(`${what} ...`));
const setting = settingHere();
const pages = {
  'docs/benchmarks.md': benchmarksPage(results, setting),
  'docs/costs.md': costsPage(results.units, setting),
};
for (const [file, text] of Object.entries(pages)) {
  if (values.short) continue;
  console.log(text);
  writeFileSync(path.join(import.meta.dirname, '..', file), text);
}
if (values.short) console.log('Every measure was taken once. Nothing was written.');
process.exit(0);

/** The setting of the measurements: the commit, and the properties of the machine that matter. */
function settingHere(): Setting {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  return {
    commit: git('rev-parse', '--short', 'HEAD'),
    date: git('show', '--no-patch', '--format=%cs', 'HEAD'),
    cores: availableParallelism(),
    node: process.versions.node,
    engine: chooseEngine(),
  };
}
