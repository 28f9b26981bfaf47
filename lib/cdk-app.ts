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
 * CDK's behaviour, as it recommends for new projects. Set here and not in cdk.json, because tests and the
 * local host synthesize without the CLI.
 */
const flags = {
  ...advised,
  // A stack that others use cannot lose what they use. This is CDK's default, made explicit.
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
