import { createPrivateKey } from 'node:crypto';
import { createRequire } from 'node:module';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import * as z from 'zod';

const answer = z.looseObject({
  AuthenticationResult: z.looseObject({ IdToken: z.string(), RefreshToken: z.string().optional() }),
});
const refreshing = z.object({ AuthParameters: z.object({ REFRESH_TOKEN: z.string() }) });
const keyFile = z.object({ pem: z.string() });

/**
 * The answer, with the claim `origin_jti` in the id token: Cognito names there the refresh token that a session began
 * with, and cognito-local does not. An answer without tokens stays as it is.
 */
export async function withOrigin(body: unknown, given: unknown): Promise<unknown> {
  const known = answer.safeParse(given).data;
  if (!known) return given;
  const { AuthenticationResult: tokens } = known;
  const origin = tokens.RefreshToken ?? refreshing.parse(body).AuthParameters.REFRESH_TOKEN;
  const IdToken = await signedWith(tokens.IdToken, { origin_jti: decodeJwt(origin).jti });
  return { ...known, AuthenticationResult: { ...tokens, IdToken } };
}

/** The same token with more claims, signed by the same key. */
async function signedWith(token: string, more: Record<string, unknown>): Promise<string> {
  const header = { ...decodeProtectedHeader(token), alg: 'RS256' };
  return new SignJWT({ ...decodeJwt(token), ...more }).setProtectedHeader(header).sign(poolKey());
}

function poolKey() {
  const file: unknown = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json');
  return createPrivateKey(keyFile.parse(file).pem);
}
