import type { Environment } from 'aws-cdk-lib';
import type { Stage, StageConfig } from './stage.ts';
import { stageNamed, stages } from './stages.ts';

/** What the CDK command line puts into the environment, and the stage that the caller names. */
interface Surroundings {
  readonly STAGE?: string | undefined;
  readonly CDK_DEFAULT_ACCOUNT?: string | undefined;
  readonly CDK_DEFAULT_REGION?: string | undefined;
}

export interface ChosenStage {
  readonly stage: Stage;
  readonly env?: Environment;
  /** Whether the caller named the stage. The templates can be deployed only then. */
  readonly isNamed: boolean;
}

/** No AWS account has this number, so CDK refuses to deploy, bootstrap or destroy in it. */
const nowhere: Environment = { account: '000000000000', region: 'us-east-1' };

/**
 * The stage to synthesize. There is no default that could be deployed by mistake: without a name the
 * templates are production's, for inspection, for an account that does not exist. A stage whose configuration
 * names its account is refused with the credentials of another.
 * @throws when no stage has that name, or the stage is the local host's
 */
export function chooseStage(
  { STAGE, CDK_DEFAULT_ACCOUNT, CDK_DEFAULT_REGION }: Surroundings,
  configs: Readonly<Record<Stage, StageConfig>> = stages,
): ChosenStage {
  if (!STAGE) return { stage: 'production', env: nowhere, isNamed: false };
  const stage = stageNamed(STAGE);
  if (stage === 'local')
    throw new Error('The stage "local" runs on this machine (npm start) and is not deployed.');
  const { account = CDK_DEFAULT_ACCOUNT, region = CDK_DEFAULT_REGION } = configs[stage];
  return { stage, isNamed: true, ...(account && region && { env: { account, region } }) };
}
