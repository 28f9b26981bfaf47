import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { parseAssets, type Template, templateBody } from './template.ts';

const anyRegion = 'us-east-1';
const anyAccount = '000000000000';

/** The templates of every stack of the app, as `cdk deploy` would send them. */
export function synthesize(app: App): Template[] {
  return app.synth().stacksRecursively.map((artifact) => {
    const directory = artifact.assembly.directory;
    const manifest = resolve(directory, `${artifact.id}.assets.json`);
    const { region, account } = artifact.environment;
    return {
      ...templateBody.parse(artifact.template),
      stack: artifact.stackName,
      region: region.startsWith('unknown') ? anyRegion : region,
      account: account.startsWith('unknown') ? anyAccount : account,
      assets: existsSync(manifest)
        ? parseAssets(JSON.parse(readFileSync(manifest, 'utf8')), (path) => resolve(directory, path))
        : {},
    };
  });
}
