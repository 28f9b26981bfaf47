import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { env } from './config.ts';

/** A rotated secret is in use everywhere within this many milliseconds, without a deploy. */
const cacheFor = 5 * 60 * 1000;

/** Secrets Manager keeps the version before, under this name, for as long as nobody rotates again. */
type Version = 'AWSCURRENT' | 'AWSPREVIOUS';

/** Made by the first who needs it: a start that serves nothing secret need not wait for it. */
let client: SecretsManagerClient | undefined;
const cache = new Map<string, { text: Promise<string | null>; until: number }>();

/** The text of a secret. @throws when Secrets Manager refuses or has none. */
export async function secretText(arn: string): Promise<string> {
  const text = await remembered(arn, 'AWSCURRENT');
  if (!text) throw new Error('The secret has no text.');
  return text;
}

/** What links are signed with: today's secret, then the one before, which links in guests' hands may have. */
export function linkSecret(): Promise<[string, ...string[]]> {
  return bothVersions(env('LINK_SECRET_ARN'));
}

/** What CloudFront proves itself with: today's secret, and the one before, until it is deployed with the new one. */
export function edgeSecrets(): Promise<[string, ...string[]]> {
  return bothVersions(env('EDGE_SECRET_ARN'));
}

async function bothVersions(arn: string): Promise<[string, ...string[]]> {
  const [current, previous] = await Promise.all([secretText(arn), remembered(arn, 'AWSPREVIOUS')]);
  return previous ? [current, previous] : [current];
}

function remembered(arn: string, version: Version): Promise<string | null> {
  const key = `${version} ${arn}`;
  const known = cache.get(key);
  if (known && known.until > Date.now()) return known.text;
  const text = fetchSecret(arn, version);
  cache.set(key, { text, until: Date.now() + cacheFor });
  text.catch(() => cache.delete(key));
  return text;
}

/** Null where there is no such version: a secret that was never rotated has none before it. */
async function fetchSecret(arn: string, version: Version): Promise<string | null> {
  client ??= new SecretsManagerClient();
  try {
    const command = new GetSecretValueCommand({ SecretId: arn, VersionStage: version });
    return (await client.send(command)).SecretString ?? null;
  } catch (error) {
    if (version === 'AWSPREVIOUS' && error instanceof ResourceNotFoundException) return null;
    throw error;
  }
}
