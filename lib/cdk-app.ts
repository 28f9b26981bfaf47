import { App } from 'aws-cdk-lib';
import advised from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

export interface CdkAppOptions {
  /** Where the cloud assembly is written; a temporary folder when absent. */
  readonly outdir?: string;
  /** Whether functions are bundled for upload. Not for tests or the local host: they run the sources. */
  readonly bundle: boolean;
  /** Whether CDK validates the templates against its own rules. */
  readonly check: boolean;
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

/**
 * An app whose assembly is complete for every command of the CLI. By default `cdk list`, `bootstrap` and `destroy`
 * skip bundling, and would leave functions without code in `cdk.out` for `cdk deploy --app cdk.out` to deploy.
 */
export function createCdkApp({ outdir, bundle, check }: CdkAppOptions): App {
  return new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: check,
    context: flags,
    postCliContext: { 'aws:cdk:bundling-stacks': bundle ? ['**'] : [] },
    ...(outdir !== undefined && { outdir }),
  });
}
