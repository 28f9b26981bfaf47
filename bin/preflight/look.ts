import { type ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetAccountSettingsCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  NotFoundException,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import type { StageConfig } from '../../lib/config/stage.ts';
import { stackOutputs } from '../aws/stack-outputs.ts';
import type { CertificateFacts } from './judge-account.ts';
import type { EmailFacts } from './judge-email.ts';

type Sends<C extends { send: unknown }> = Pick<C, 'send'>;

/** What the checks ask: AWS, and DNS. */
export interface Clients {
  readonly sts: Sends<STSClient>;
  readonly lambda: Sends<LambdaClient>;
  readonly ses: Sends<SESv2Client>;
  readonly secrets: Sends<SecretsManagerClient>;
  /** In the stage's region. */
  readonly stacks: Sends<CloudFormationClient>;
  /** In us-east-1, where CloudFront's certificate and firewall are. */
  readonly edgeStacks: Sends<CloudFormationClient>;
  readonly certificates: Sends<ACMClient>;
  readonly dns: {
    /** The addresses of a host; none when its name is not known. */
    addressesOf(host: string): Promise<readonly string[]>;
    textsOf(host: string): Promise<readonly string[]>;
  };
}

export async function lookAtAccount({ sts }: Clients): Promise<string | undefined> {
  return (await sts.send(new GetCallerIdentityCommand())).Account;
}

export async function lookAtBootstrap(stacks: Clients['stacks']): Promise<string | null> {
  return (await stackOutputs(stacks, 'CDKToolkit'))?.BootstrapVersion ?? null;
}

export async function lookAtConcurrency({ lambda }: Clients): Promise<number | undefined> {
  return (await lambda.send(new GetAccountSettingsCommand())).AccountLimit?.ConcurrentExecutions;
}

export async function lookAtCertificate(
  { certificates }: Clients,
  arn: string | undefined,
): Promise<CertificateFacts | null> {
  if (!arn) return null;
  const { Certificate } = await certificates.send(new DescribeCertificateCommand({ CertificateArn: arn }));
  return Certificate
    ? { status: Certificate.Status, names: Certificate.SubjectAlternativeNames ?? [] }
    : null;
}

/** The text of the Stripe secret; null before the Data stack is deployed. */
export async function lookAtStripeSecret(
  { stacks, secrets }: Clients,
  stage: string,
): Promise<string | null> {
  const secretId = (await stackOutputs(stacks, `${stage}-Data`))?.StripeSecret;
  if (!secretId) return null;
  return (await secrets.send(new GetSecretValueCommand({ SecretId: secretId }))).SecretString ?? '';
}

export async function lookAtEmail({ ses, dns }: Clients, { senderEmail }: StageConfig): Promise<EmailFacts> {
  const domain = senderEmail.slice(senderEmail.indexOf('@') + 1);
  const [account, identity, dmarc] = await Promise.all([
    ses.send(new GetAccountCommand()),
    ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain })).catch((error: unknown) => {
      if (error instanceof NotFoundException) return null;
      throw error;
    }),
    dns.textsOf(`_dmarc.${domain}`),
  ]);
  return {
    isInSandbox: account.ProductionAccessEnabled !== true,
    rate: account.SendQuota?.MaxSendRate ?? 0,
    identity: identity && {
      isVerified: identity.VerifiedForSendingStatus === true,
      mailFromStatus: identity.MailFromAttributes?.MailFromDomainStatus,
    },
    dmarc,
  };
}
