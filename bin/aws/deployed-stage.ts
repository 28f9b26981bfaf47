import type { Stage } from '../../lib/config/stage.ts';
import { stageNamed, stages } from '../../lib/config/stages.ts';

export interface DeployedStage {
  readonly stage: Stage;
  readonly region: string;
}

/** The stage that a command is about, and where it is. @throws when STAGE or the region is not named */
export function deployedStage({ STAGE, AWS_REGION }: NodeJS.ProcessEnv): DeployedStage {
  if (!STAGE) throw new Error('Name the stage: STAGE=staging, or STAGE=production.');
  const stage = stageNamed(STAGE);
  const region = stages[stage].region ?? AWS_REGION;
  if (!region) throw new Error('Name the region of the stage: AWS_REGION=eu-central-1, for example.');
  return { stage, region };
}
