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
  expect(/(?:from|import) ?["'](?:node:)?https?["']/.test(readFileSync(asset, 'utf8'))).toBe(false);
  expect(JSON.parse(printedBy(asset))).toEqual({ status: 'Not Found', hasAgent: true });
});

test('a bundle finds its credentials in the environment, and has no code to look elsewhere', () => {
  const asset = bundleOf('Credentials', 'support/uses-credentials.ts');
  expect(readFileSync(asset, 'utf8').includes('ssoStartUrl')).toBe(false);
  const credentials = {
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'session',
  };
  expect(JSON.parse(printedBy(asset, credentials))).toMatchObject({
    accessKeyId: 'key',
    secretAccessKey: 'secret',
    sessionToken: 'session',
  });
});

/** What the handler of a bundle answers, in a process of its own. */
function printedBy(asset: string, environment: Readonly<Record<string, string>> = {}): string {
  const script = `import(${JSON.stringify(asset)}).then(async ({ handler }) => console.log(JSON.stringify(await handler())))`;
  return execFileSync(process.execPath, ['--eval', script], {
    encoding: 'utf8',
    env: { AWS_REGION: 'eu-central-1', ...environment },
  });
}
