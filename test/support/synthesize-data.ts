import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { stages } from '../../lib/config/stages.ts';
import { DataStack } from '../../lib/stacks/data/stack.ts';
import { synthesize } from '../../local/interpreter/stack/synthesize.ts';
import type { Template } from '../../local/interpreter/stack/template.ts';

/** The templates of the data stack, as they would be deployed. */
export function synthesizeData(): Template[] {
  const outdir = mkdtempSync(join(tmpdir(), 'bookingtms-cdk-'));
  const app = new App({ outdir, analyticsReporting: false, builtinCloudFormationValidation: false });
  new DataStack(app, 'local-Data', { config: stages.local });
  const templates = synthesize(app);
  rmSync(outdir, { recursive: true, force: true });
  return templates;
}
