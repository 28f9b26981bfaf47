import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Metafile } from 'esbuild';
import { languages } from '../../../core/words/languages.ts';
import { bundlePortal } from '../../../frontend/build-portal.ts';
import { root } from '../../../frontend/bundle.ts';

const kilobyte = 1024;
let outdir: string;
let built: Metafile;

beforeAll(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'bookingtms-portal-budget-'));
  built = await bundlePortal({ outdir, minify: true });
}, 60_000);

afterAll(() => rm(outdir, { recursive: true, force: true }));

/** The file that a module was built into. */
function outputOf(module: string): string {
  const found = Object.entries(built.outputs).find(([, { entryPoint }]) => entryPoint === module);
  if (!found) throw new Error(`${module} is no chunk of its own.`);
  return found[0];
}

/** A script with its styles and all that a browser fetches before it runs. */
function filesOf(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const { cssBundle, imports = [] } = built.outputs[path] ?? {};
  if (cssBundle) known.add(cssBundle);
  for (const { kind, path: next } of imports) if (kind === 'import-statement') filesOf(next, known);
  return known;
}

async function compressed(files: Iterable<string>): Promise<number> {
  const sizes = [...files].map(
    async (file) => gzipSync(await readFile(join(root, file)), { level: 9 }).length,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test.each(languages)('the first page in %s stays within 300 KB of scripts and styles', async (language) => {
  const first = ['frontend/admin/main.tsx', `core/words/${language}/portal.ts`];
  const files = first.reduce((all, module) => filesOf(outputOf(module), all), new Set<string>());
  const total = await compressed(files);
  expect({ within: total <= 300 * kilobyte, total }).toEqual({ within: true, total });
  // Over a slow line, each handful of files is a round trip more.
  expect([...files].filter((file) => file.endsWith('.js')).length).toBeLessThanOrEqual(6);
});
