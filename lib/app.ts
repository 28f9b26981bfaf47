import path from 'node:path';
import { App, type Environment, Validations } from 'aws-cdk-lib';
import advised from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Stage, StageConfig } from './config/stage.ts';
import { stages } from './config/stages.ts';
import { projectRoot } from './constructs/bundling.ts';
import { widgetAssets } from './constructs/widget-assets.ts';
import { AppStack } from './stacks/app.ts';
import { DataStack } from './stacks/data.ts';
import { FirewallStack } from './stacks/firewall.ts';
import { SiteStack } from './stacks/site.ts';
import { WorkStack } from './stacks/work.ts';

export interface BookingTmsOptions {
  readonly stage: Stage;
  /** Where the cloud assembly is written; a temporary folder unless told. */
  readonly outdir?: string;
  /** The built front end; `dist/site` unless told. */
  readonly site?: string;
  /** Whether functions are bundled for upload. Not for tests or the local host: they run the sources. */
  readonly bundle?: boolean;
  /** Whether synthesizing fails where cdk-nag's AwsSolutions or CDK's own rules are broken. Yes unless told. */
  readonly check?: boolean;
  /** Account and region; without them the templates fit any. */
  readonly env?: Environment;
  /** What differs from the stage's own configuration: the local host's origin is where it listens. */
  readonly config?: Partial<Omit<StageConfig, 'stage'>>;
}

/**
 * How CDK behaves: as it advises new projects. Said here and not in cdk.json, because tests and the local host
 * synthesize without the CLI.
 */
const flags = {
  ...advised,
  // A stack that others lean on cannot lose what they lean on: CDK's usual way, chosen and not defaulted.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};

/** The whole of one stage: what is kept, what runs, and the site in front of it. */
export function bookingTms(options: BookingTmsOptions): App {
  const { stage, bundle = true, check = true } = options;
  const config: StageConfig = { ...stages[stage], ...options.config };
  const site = path.resolve(projectRoot, options.site ?? 'dist/site');
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: check,
    context: { ...flags, ...(bundle ? {} : { 'aws:cdk:bundling-stacks': [] }) },
    ...(options.outdir !== undefined && { outdir: options.outdir }),
  });
  const shared = { config, ...(options.env && { env: options.env }) };
  const data = new DataStack(app, `${stage}-Data`, shared);
  const assets = widgetAssets(site);
  const work = new WorkStack(app, `${stage}-Work`, { ...shared, data, widgetAssets: assets });
  const { env } = shared;
  const running = new AppStack(app, `${stage}-App`, { work, ...(env && { env }) });
  new SiteStack(app, `${stage}-Site`, {
    ...shared,
    site,
    api: running.api,
    feed: work.feed,
    media: data.media,
    edgeSecret: data.secrets.edge,
  });
  new FirewallStack(app, `${stage}-Firewall`, { config, env: { ...options.env, region: 'us-east-1' } });
  if (check) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
