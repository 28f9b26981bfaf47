import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A rotated secret is in use everywhere within this many milliseconds, without a deploy. */
const cacheFor = 5 * 60 * 1000;

/** Made by the first who needs it: a start that serves nothing secret need not wait for it. */
let client: SecretsManagerClient | undefined;
const cache = new Map<string, { text: Promise<string>; until: number }>();

/** The text of a secret. @throws when Secrets Manager refuses or has none. */
export function secretText(arn: string): Promise<string> {
  const known = cache.get(arn);
  if (known && known.until > Date.now()) return known.text;
  const text = fetchSecret(arn);
  cache.set(arn, { text, until: Date.now() + cacheFor });
  text.catch(() => cache.delete(arn));
  return text;
}

async function fetchSecret(arn: string): Promise<string> {
  client ??= new SecretsManagerClient();
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!SecretString) throw new Error('The secret has no text.');
  return SecretString;
}
