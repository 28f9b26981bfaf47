import {
  type CloudFrontClient,
  GetDistributionConfigCommand,
  type Origin,
  UpdateDistributionCommand,
} from '@aws-sdk/client-cloudfront';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { edgeHeader } from '../../lib/stacks/site/edge-header.ts';
import type { EdgeSecretStore } from './rotate-edge-secret.ts';

interface Place {
  readonly secrets: Pick<SecretsManagerClient, 'send'>;
  readonly cloudFront: Pick<CloudFrontClient, 'send'>;
  readonly secretId: string;
  readonly distributionId: string;
}

/** The edge's secret at Secrets Manager and in the distribution of a stage. */
export function awsEdgeSecret({ secrets, cloudFront, secretId, distributionId }: Place): EdgeSecretStore {
  const version = (VersionStage: string) =>
    secrets.send(new GetSecretValueCommand({ SecretId: secretId, VersionStage }));

  async function distribution() {
    const found = await cloudFront.send(new GetDistributionConfigCommand({ Id: distributionId }));
    if (!found.DistributionConfig) throw new Error(`There is no distribution ${distributionId}.`);
    return { etag: found.ETag, config: found.DistributionConfig };
  }

  return {
    async read() {
      const [current, previous, { config }] = await Promise.all([
        version('AWSCURRENT'),
        version('AWSPREVIOUS').catch((error: unknown) => {
          if (error instanceof ResourceNotFoundException) return null;
          throw error;
        }),
        distribution(),
      ]);
      const shown = config.Origins?.Items?.flatMap(headersOf).find(isEdgeHeader)?.HeaderValue;
      return {
        current: current.SecretString ?? '',
        previous: previous?.SecretString ?? null,
        shown: shown ?? '',
        currentSince: current.CreatedDate ?? new Date(0),
      };
    },
    async renew(text) {
      await secrets.send(new PutSecretValueCommand({ SecretId: secretId, SecretString: text }));
    },
    async show(text) {
      const { etag, config } = await distribution();
      for (const header of config.Origins?.Items?.flatMap(headersOf) ?? []) {
        if (isEdgeHeader(header)) header.HeaderValue = text;
      }
      await cloudFront.send(
        new UpdateDistributionCommand({ Id: distributionId, IfMatch: etag, DistributionConfig: config }),
      );
    },
  };
}

const headersOf = ({ CustomHeaders }: Origin) => CustomHeaders?.Items ?? [];

const isEdgeHeader = ({ HeaderName }: { HeaderName?: string | undefined }) =>
  HeaderName?.toLowerCase() === edgeHeader.toLowerCase();
