import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { env } from './config.ts';

/** Milliseconds until every function uses a rotated secret, without a deployment. */
const cacheFor = 5 * 60 * 1000;

/**
 * A new secret signs only after this many milliseconds: until then some functions still have the previous two
 * secrets and would refuse its signatures.
 */
const signsAfter = cacheFor + 60 * 1000;

/** Secrets Manager keeps one version before the current one, under this name. */
type Version = 'AWSCURRENT' | 'AWSPREVIOUS';

interface Secret {
  readonly text: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** Created on first use: a function that needs no secret starts without it. */
let client: SecretsManagerClient | undefined;
const cache = new Map<string, { secret: Promise<Secret | null>; until: number }>();

/** The text of a secret. @throws when Secrets Manager refuses or has none. */
export async function secretText(arn: string): Promise<string> {
  return (await current(arn)).text;
}

/**
 * The secrets of links: the first signs, both are accepted. A new secret signs once every function has it.
 */
export async function linkSecret(): Promise<[string, ...string[]]> {
  const arn = env('LINK_SECRET_ARN');
  const [newest, before] = await Promise.all([current(arn), remembered(arn, 'AWSPREVIOUS')]);
  if (!before) return [newest.text];
  const isKnownEverywhere = Date.now() >= newest.since + signsAfter;
  return isKnownEverywhere ? [newest.text, before.text] : [before.text, newest.text];
}

/**
 * The secrets by which CloudFront proves its identity: the current one, and the previous one while CloudFront
 * still sends it.
 */
export async function edgeSecrets(): Promise<[string, ...string[]]> {
  const arn = env('EDGE_SECRET_ARN');
  const [newest, before] = await Promise.all([current(arn), remembered(arn, 'AWSPREVIOUS')]);
  return before ? [newest.text, before.text] : [newest.text];
}

async function current(arn: string): Promise<Secret> {
  const secret = await remembered(arn, 'AWSCURRENT');
  if (!secret?.text) throw new Error('The secret has no text.');
  return secret;
}

function remembered(arn: string, version: Version): Promise<Secret | null> {
  const key = `${version} ${arn}`;
  const known = cache.get(key);
  if (known && known.until > Date.now()) return known.secret;
  const secret = fetchSecret(arn, version);
  cache.set(key, { secret, until: Date.now() + cacheFor });
  secret.catch(() => cache.delete(key));
  return secret;
}

/** Null without such a version: a secret that was never rotated has no previous one. */
async function fetchSecret(arn: string, version: Version): Promise<Secret | null> {
  client ??= new SecretsManagerClient();
  try {
    const command = new GetSecretValueCommand({ SecretId: arn, VersionStage: version });
    const { SecretString, CreatedDate } = await client.send(command);
    return SecretString === undefined ? null : { text: SecretString, since: CreatedDate?.getTime() ?? 0 };
  } catch (error) {
    if (version === 'AWSPREVIOUS' && error instanceof ResourceNotFoundException) return null;
    throw error;
  }
}
