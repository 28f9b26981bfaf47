import path from 'node:path';
import { type App, type Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { createCdkApp } from './cdk-app.ts';
import type { Stage, StageConfig } from './config/stage.ts';
import { stages } from './config/stages.ts';
import { projectRoot } from './constructs/bundling.ts';
import { siteAssets } from './constructs/site-assets.ts';
import { AppStack } from './stacks/app/stack.ts';
import { DataStack } from './stacks/data/stack.ts';
import { FirewallStack } from './stacks/firewall.ts';
import { SiteStack } from './stacks/site/stack.ts';
import { WorkStack } from './stacks/work/stack.ts';

export interface BookingTmsOptions {
  readonly stage: Stage;
  /** Where the cloud assembly is written; by default a temporary folder. */
  readonly outdir?: string;
  /** The built front end; by default `dist/site`. */
  readonly site?: string;
  /** Whether functions are bundled for upload. Not for tests or the local host: they run the sources. */
  readonly bundle?: boolean;
  /**
   * Whether synthesizing fails when a rule of cdk-nag's AwsSolutions or of CDK is broken. True by default.
   */
  readonly check?: boolean;
  /** Account and region; without them the templates fit any account and region. */
  readonly env?: Environment;
  /** Differences from the stage's own configuration: the local host's origin is the address it listens on. */
  readonly config?: Partial<Omit<StageConfig, 'stage'>>;
}

/** All stacks of one stage: data, functions, and the site in front of them. */
export function bookingTms(options: BookingTmsOptions): App {
  const { stage, bundle = true, check = true } = options;
  const config: StageConfig = { ...stages[stage], ...options.config };
  const site = path.resolve(projectRoot, options.site ?? 'dist/site');
  const { outdir, env } = options;
  const app = createCdkApp({ bundle, check, ...(outdir !== undefined && { outdir }) });
  // Production keeps its data, and `cdk destroy` must not remove the stacks in front of it.
  const terminationProtection = config.keepData;
  const placed = { terminationProtection, ...(env && { env }) };
  const shared = { ...placed, config };
  const data = new DataStack(app, `${stage}-Data`, shared);
  const assets = siteAssets(site);
  const work = new WorkStack(app, `${stage}-Work`, { ...shared, data, siteAssets: assets });
  const running = new AppStack(app, `${stage}-App`, { ...placed, work });
  new SiteStack(app, `${stage}-Site`, {
    ...shared,
    site,
    api: running.api,
    feed: work.feed,
    media: data.media,
    edgeSecret: data.secrets.edge,
  });
  new FirewallStack(app, `${stage}-Firewall`, { ...shared, env: { ...env, region: 'us-east-1' } });
  if (check) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
