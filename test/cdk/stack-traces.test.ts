import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { createCdkApp } from '../../lib/cdk-app.ts';
import { bundling, projectRoot } from '../../lib/constructs/bundling.ts';

const outdir = mkdtempSync(path.join(tmpdir(), 'bookingtms-traces-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test('the stack trace of a bundled function names our functions, files and lines', () => {
  const stack = new Stack(createCdkApp({ outdir, bundle: true, check: false }), 'Stack');
  new NodejsFunction(stack, 'Fails', {
    entry: path.join(import.meta.dirname, 'support/fails.ts'),
    projectRoot,
    depsLockFilePath: path.join(projectRoot, 'package-lock.json'),
    bundling,
  });
  expect(runBundle()).toMatch(/at takeSeats \(.*fails\.ts:2:/);
});

/** Calls the handler of the only bundle, in a process with the functions' options. */
function runBundle(): string {
  const [file = ''] = globSync('asset.*/index.mjs', { cwd: outdir });
  const script = `import('${path.join(outdir, file)}').then(async ({ handler }) => console.log(await handler()))`;
  const env = { ...process.env, NODE_OPTIONS: '--enable-source-maps' };
  return execFileSync(process.execPath, ['--eval', script], { env, encoding: 'utf8' });
}
