import { createRequire } from 'node:module';
import { decodeJwt, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());

/** Forged tokens that resemble this one. */
export function forgeries(token: string): string[] {
  const [header = '', body = '', signature = ''] = token.split('.');
  const claims = read(body);
  const later = { ...claims, exp: claims.exp + 3600 };
  return [
    `${header}.${part(later)}.${signature}`,
    `${part({ alg: 'none' })}.${body}.`,
    `${part({ ...read(header), alg: 'none' })}.${body}.${signature}`,
    `${header}.${body}.${signature.split('').reverse().join('')}`,
    `${header}.${body}.`,
    'x'.repeat(40),
  ];
}

/** The id token in a session's cookies. */
export function idTokenOf(cookie: string): string {
  return /__Host-bookingtms=([^;]+)/.exec(cookie)?.[1] ?? '';
}

/**
 * Id tokens with a valid signature but a wrong claim: expired, of another pool, for another client, no id
 * token; and one with a forged signature.
 */
export async function wrongTokens(token: string): Promise<Record<string, string>> {
  const claims = decodeJwt(token);
  const file = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json');
  const key = await importJWK(file.jwk, 'RS256');
  const { privateKey } = await generateKeyPair('RS256');
  const signed = (changes: JWTPayload, by = key) =>
    new SignJWT({ ...claims, ...changes })
      .setProtectedHeader({ ...read(token.split('.')[0] ?? ''), alg: 'RS256' })
      .sign(by);
  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  return {
    'signed as it should be': await signed({}),
    expired: await signed({ iat: hourAgo - 900, exp: hourAgo }),
    'of another pool': await signed({ iss: `${claims.iss}-other` }),
    'for another client': await signed({ aud: 'another' }),
    'an access token': await signed({ token_use: 'access' }),
    'signed with another key': await signed({}, privateKey),
  };
}
