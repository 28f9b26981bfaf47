import type { StageConfig } from '../../lib/config/stage.ts';
import { stackOutputs } from '../aws/stack-outputs.ts';
import { type Finding, missingFinding } from './finding.ts';
import {
  judgeBootstrap,
  judgeCertificate,
  judgeConcurrency,
  judgeDomain,
  judgeStripeSecret,
} from './judge-account.ts';
import { judgeAccount, judgeConfiguration } from './judge-configuration.ts';
import { judgeEmail } from './judge-email.ts';
import {
  type Clients,
  lookAtAccount,
  lookAtBootstrap,
  lookAtCertificate,
  lookAtConcurrency,
  lookAtEmail,
  lookAtStripeSecret,
} from './look.ts';

/** Everything that a deployment of a stage needs, in the order of `docs/deploy.md`. Reads only. */
export async function runChecks(config: StageConfig, region: string, clients: Clients): Promise<Finding[]> {
  const { stage, siteUrl, account = '<account>' } = config;
  const { host } = new URL(siteUrl);
  const found = await Promise.all([
    judged('configuration', async () => [judgeConfiguration(config)]),
    judged('account', async () => [judgeAccount(config, await lookAtAccount(clients))]),
    judged(`bootstrap in ${region}`, async () => [
      judgeBootstrap(account, region, await lookAtBootstrap(clients.stacks)),
    ]),
    judged('bootstrap in us-east-1', async () => [
      judgeBootstrap(account, 'us-east-1', await lookAtBootstrap(clients.edgeStacks)),
    ]),
    judged('certificate', async () => [
      judgeCertificate(siteUrl, await lookAtCertificate(clients, config.certificateArn)),
    ]),
    judged('quota of Lambda', async () => [judgeConcurrency(await lookAtConcurrency(clients))]),
    judged('domain', async () => {
      const site = await stackOutputs(clients.stacks, `${stage}-Site`);
      return [judgeDomain(siteUrl, site?.SiteHost ?? null, await clients.dns.addressesOf(host))];
    }),
    judged('secret of Stripe', async () => [judgeStripeSecret(await lookAtStripeSecret(clients, stage))]),
    judged('email', async () =>
      judgeEmail(await lookAtEmail(clients, config), config.senderVerified === true),
    ),
  ]);
  return found.flat();
}

/** A check that AWS does not answer is a finding like any other. */
async function judged(check: string, look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [
      missingFinding(
        check,
        `It could not be checked: ${error instanceof Error ? error.message : String(error)}`,
      ),
    ];
  }
}
