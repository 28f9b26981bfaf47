import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
} from 'aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { env } from '../../runtime/config.ts';
import { type SessionContext, verifySession } from '../../usecases/auth/verify-session.ts';

const pools =
  process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ??
  `https://cognito-idp.${env('AWS_REGION')}.amazonaws.com`;
const issuer = `${pools}/${env('USER_POOL_ID')}`;
const clientId = env('USER_POOL_CLIENT_ID');
const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));

/** Lets a request pass to the portal's function, and tells it who asks. */
export async function handler(
  event: APIGatewayRequestAuthorizerEventV2,
): Promise<APIGatewaySimpleAuthorizerWithContextResult<SessionContext | Record<string, never>>> {
  const cookies = event.cookies ?? event.headers?.cookie?.split(';') ?? [];
  const context = await verifySession({ issuer, clientId, keys }, cookies);
  return context === null ? { isAuthorized: false, context: {} } : { isAuthorized: true, context };
}
