import { bookingTms } from '../lib/app.ts';
import { stageNamed } from '../lib/config/stages.ts';

const { STAGE = 'staging', CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;

bookingTms({
  stage: stageNamed(STAGE),
  ...(account && region && { env: { account, region } }),
}).synth();
