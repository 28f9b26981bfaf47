import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Tokens that we sign and only we read: JSON Web Tokens with HMAC-SHA256 (RFC 7519, RFC 7515) and nothing else. One
 * algorithm and one header, so a token cannot choose how it is checked.
 */
const header = encoded({ alg: 'HS256' });

/** `audience`: what the token is for; it serves for nothing else. */
export function signToken(
  secret: string,
  audience: string,
  claims: Record<string, string>,
  expiresAt: Date,
): string {
  const exp = Math.floor(expiresAt.getTime() / 1000);
  const text = `${header}.${encoded({ ...claims, aud: audience, exp })}`;
  return `${text}.${signature(secret, text)}`;
}

/** The claims of a token that we signed for this audience and that has not expired; null for any other. */
export function readToken(secret: string, audience: string, token: string, now: Date): unknown {
  const [head, claims = '', signed = '', ...rest] = token.split('.');
  if (head !== header || rest.length > 0) return null;
  const given = Buffer.from(signed);
  const expected = Buffer.from(signature(secret, `${head}.${claims}`));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const payload: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return isFor(payload, audience, now) ? payload : null;
}

function isFor(payload: unknown, audience: string, now: Date): boolean {
  if (typeof payload !== 'object' || payload === null || !('aud' in payload && 'exp' in payload))
    return false;
  const { aud, exp } = payload;
  return aud === audience && typeof exp === 'number' && exp * 1000 > now.getTime();
}

function signature(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
