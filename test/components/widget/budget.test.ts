import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildLoader, buildWidget, type WidgetManifest } from '../../../frontend/build-widget.ts';

const kilobyte = 1024;
let outdir: string;
let manifest: WidgetManifest;

beforeAll(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'bookingtms-budget-'));
  const site = { outdir, minify: true };
  [manifest] = await Promise.all([buildWidget(site), buildLoader(site)]);
}, 60_000);

afterAll(() => rm(outdir, { recursive: true, force: true }));

const built = (url: string) => readFile(join(outdir, url));
const compressed = async (url: string) => gzipSync(await built(url), { level: 9 }).length;

test('the loader stays within 3 KB', async () => {
  expect(await compressed('/embed.js')).toBeLessThanOrEqual(3 * kilobyte);
});

test('the loader is plain ASCII without modern syntax', async () => {
  const text = (await built('/embed.js')).toString();
  expect(text).toMatch(/^[\t\n -~]*$/);
  expect(text).not.toMatch(/\?\?|\?\.[a-z(]/);
});

test('scripts and styles of the first slot stay within 25 KB, in every language', async () => {
  const shared = await compressed(manifest.script);
  for (const [language, entry] of Object.entries(manifest.languages)) {
    const total = shared + (await compressed(entry));
    expect({ language, within: total <= 25 * kilobyte, total }).toEqual({ language, within: true, total });
  }
});

test('no validation library reaches the browser', async () => {
  for (const url of [manifest.script, ...Object.values(manifest.languages)]) {
    expect((await built(url)).toString()).not.toMatch(/ZodError|_zod/);
  }
});
