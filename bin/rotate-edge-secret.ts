import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { deployedStage } from './aws/deployed-stage.ts';
import { outputOf } from './aws/stack-outputs.ts';
import { awsEdgeSecret } from './rotate/aws-edge-secret.ts';
import { rotateEdgeSecret } from './rotate/rotate-edge-secret.ts';

/**
 * Rotates the secret by which CloudFront proves itself to the API, with no request that is not believed:
 * `STAGE=production npm run rotate-edge-secret`. CloudFormation would not: it does not look at a secret again while
 * the reference to it is unchanged.
 */
const { stage, ...place } = deployedStage(process.env);
const stacks = new CloudFormationClient(place);
const store = awsEdgeSecret({
  secrets: new SecretsManagerClient(place),
  cloudFront: new CloudFrontClient({ ...place, region: 'us-east-1' }),
  secretId: await outputOf(stacks, `${stage}-Data`, 'EdgeSecret'),
  distributionId: await outputOf(stacks, `${stage}-Site`, 'DistributionId'),
});
await rotateEdgeSecret({
  store,
  now: () => new Date(),
  wait: (milliseconds) => setTimeout(milliseconds),
  newSecret: () => randomBytes(32).toString('hex'),
  report: (line) => console.log(line),
});
