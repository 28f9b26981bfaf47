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
  const stack = new Stack(createCdkApp({ outdir, bundle: true, check: false }), 'Stack');
  new NodejsFunction(stack, 'Refuses', {
    entry: path.join(import.meta.dirname, 'support/refuses.ts'),
    projectRoot,
    depsLockFilePath: path.join(projectRoot, 'package-lock.json'),
    bundling,
  });
  bundle = path.join(outdir, globSync('asset.*/index.mjs', { cwd: outdir })[0] ?? '');
});

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

test('a bundle imports no module that makes Node load fetch and WebSocket', () => {
  const imported = readFileSync(bundle, 'utf8').matchAll(/(?:from|import) ?["']([^"']+)["']/g);
  const names = [...imported].map(([, name = '']) => name.replace('node:', ''));
  expect(names).toContain('module');
  expect(names.filter((name) => ['http', 'https', 'http2'].includes(name))).toEqual([]);
});
