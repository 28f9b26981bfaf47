import { resolve4, resolveTxt } from 'node:dns/promises';
import { ACMClient } from '@aws-sdk/client-acm';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { STSClient } from '@aws-sdk/client-sts';
import { stages } from '../lib/config/stages.ts';
import { deployedStage } from './aws/deployed-stage.ts';
import { runChecks } from './preflight/run-checks.ts';

/**
 * Says what is missing before a stage is deployed: `STAGE=production npm run preflight`. Changes nothing. Exits with 1
 * when something is missing; what is needed only after the first deployment is marked "later".
 */
const { stage, region } = deployedStage(process.env);
const edge = { region: 'us-east-1' };
const none = () => [];
const findings = await runChecks(stages[stage], region, {
  sts: new STSClient({ region }),
  lambda: new LambdaClient({ region }),
  ses: new SESv2Client({ region }),
  secrets: new SecretsManagerClient({ region }),
  stacks: new CloudFormationClient({ region }),
  edgeStacks: new CloudFormationClient(edge),
  certificates: new ACMClient(edge),
  dns: {
    addressesOf: (host) => resolve4(host).catch(none),
    textsOf: async (host) => (await resolveTxt(host).catch(none)).map((parts) => parts.join('')),
  },
});
for (const { check, verdict, detail } of findings) console.log(`${verdict.padEnd(8)}${check}: ${detail}`);
process.exitCode = findings.some(({ verdict }) => verdict === 'missing') ? 1 : 0;
