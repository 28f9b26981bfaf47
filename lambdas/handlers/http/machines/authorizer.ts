import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
} from 'aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { devices } from '../../../data/people/devices.ts';
import { users } from '../../../data/people/users.ts';
import { supportAccesses } from '../../../data/platform/support-accesses.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env, optionalEnv } from '../../../runtime/config.ts';
import { withLogFields } from '../../../runtime/log.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { table } from '../../../runtime/table.ts';
import {
  keyContext,
  overLimit,
  type SessionContext,
} from '../../../usecases/people/sign-in/session-context.ts';
import { verifyApiKey } from '../../../usecases/people/sign-in/verify-api-key.ts';
import { verifySession } from '../../../usecases/people/sign-in/verify-session.ts';

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
  devices: devices(data),
  supportAccesses: supportAccesses(data),
  linkSecret,
  clock: systemClock,
};

type AuthorizerEvent = Pick<APIGatewayRequestAuthorizerEventV2, 'headers' | 'cookies'> & {
  readonly requestContext?: Pick<APIGatewayRequestAuthorizerEventV2['requestContext'], 'requestId'>;
};

/**
 * Tells the function behind a route who the caller is, and lets every request pass: that function answers a caller
 * who is not signed in like any other refusal. See `docs/decisions/20-the-authorizer-lets-every-request-through.md`.
 */
export function handler(event: AuthorizerEvent) {
  const fields = { function: 'authorizer', requestId: event.requestContext?.requestId };
  return withLogFields(fields, () => identify(event));
}

async function identify({
  headers,
  cookies,
}: AuthorizerEvent): Promise<
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
