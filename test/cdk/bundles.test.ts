import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { createCdkApp } from '../../lib/cdk-app.ts';
import { bundling, projectRoot } from '../../lib/constructs/bundling.ts';

const outdir = mkdtempSync(path.join(tmpdir(), 'bookingtms-bundles-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

let bundle = '';
beforeAll(() => {
  bundle = bundleOf('Refuses', 'support/refuses.ts');
});

/** The file that a function is uploaded as. */
function bundleOf(id: string, entry: string): string {
  const folder = path.join(outdir, id);
  const stack = new Stack(createCdkApp({ outdir: folder, bundle: true, check: false }), 'Stack');
  new NodejsFunction(stack, id, {
    entry: path.join(import.meta.dirname, entry),
    projectRoot,
    depsLockFilePath: path.join(projectRoot, 'package-lock.json'),
    bundling,
  });
  return path.join(folder, globSync('asset.*/index.mjs', { cwd: folder })[0] ?? '');
}

/** What the bundle answers to a reader of this language, in a process of its own. */
function answerIn(language: string): { detail: string } {
  const event = { headers: { 'accept-language': language }, requestContext: { requestId: 'request-1' } };
  const script = `import(${JSON.stringify(bundle)}).then(async ({ handler }) => console.log((await handler(${JSON.stringify(event)})).body))`;
  const env = { ...process.env, AWS_LAMBDA_LOG_LEVEL: 'FATAL' };
  const printed = execFileSync(process.execPath, ['--eval', script], { env, encoding: 'utf8' });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
}

test('a bundled function words its problems in each language', () => {
  expect(answerIn('en').detail).toMatch(/^Only 2 seats are left\./);
  expect(answerIn('de-AT').detail).toMatch(/^Nur noch 2 Plätze sind frei\./);
  expect(answerIn('es').detail).toMatch(/^Solo quedan 2 plazas\./);
  expect(answerIn('fr').detail).toMatch(/^Il ne reste que 2 places\./);
});

test('a bundle itself holds no texts', () => {
  expect(readFileSync(bundle, 'utf8')).not.toMatch(/seats are left|Plätze|plazas/);
});

test("a bundle gets Node's HTTP without the import that loads fetch and WebSocket", () => {
  const asset = bundleOf('HTTP', 'support/uses-http.ts');
  expect(readFileSync(asset, 'utf8')).not.toMatch(/(?:from|import) ?["'](?:node:)?https?["']/);
  const script = `import(${JSON.stringify(asset)}).then(({ handler }) => console.log(handler()))`;
  expect(execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' })).toBe(
    'Not Found Infinity\n',
  );
});
