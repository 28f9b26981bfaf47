import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
} from 'aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { users } from '../../data/people/users.ts';
import { supportAccesses } from '../../data/platform/support-accesses.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env, optionalEnv } from '../../runtime/config.ts';
import { linkSecret } from '../../runtime/secrets.ts';
import { table } from '../../runtime/table.ts';
import { keyContext, overLimit, type SessionContext } from '../../usecases/people/sign-in/session-context.ts';
import { verifyApiKey } from '../../usecases/people/sign-in/verify-api-key.ts';
import { verifySession } from '../../usecases/people/sign-in/verify-session.ts';

const pools =
  optionalEnv('AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER') ??
  `https://cognito-idp.${env('AWS_REGION')}.amazonaws.com`;
const issuer = `${pools}/${env('USER_POOL_ID')}`;
const data = table();
const deps = {
  issuer,
  clientId: env('USER_POOL_CLIENT_ID'),
  keys: createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)),
  users: users(data),
  supportAccesses: supportAccesses(data),
  linkSecret,
  clock: systemClock,
};

/**
 * Tells the function behind a route who asks, and lets every request pass: the function answers whoever is nobody,
 * in the words and the form of all its refusals. See `docs/decisions/20-the-authorizer-lets-everybody-through.md`.
 */
export async function handler({
  headers,
  cookies,
}: Pick<APIGatewayRequestAuthorizerEventV2, 'headers' | 'cookies'>): Promise<
  APIGatewaySimpleAuthorizerWithContextResult<SessionContext | Record<string, never>>
> {
  const [, token] = /^Bearer (bkt_\S+)$/i.exec(headers?.authorization ?? '') ?? [];
  const sent = cookies ?? headers?.cookie?.split(';') ?? [];
  const context = await (token === undefined ? verifySession(deps, sent) : keysOwner(token));
  return { isAuthorized: true, context: context ?? {} };
}

async function keysOwner(token: string): Promise<SessionContext | null> {
  const key = await verifyApiKey({ table: data, clock: systemClock }, token);
  if (key === 'rate-limited') return overLimit;
  return key && keyContext(key);
}
