import type { SignedIn } from '../../gateways/user-pool.ts';

/** Sent with every request to this host; scripts cannot read it, other sites cannot have it sent. */
const idTokenCookie = '__Host-bookingtms';

/** Sent only to where it is used. `__Host-` would demand the path `/`. */
const refreshTokenCookie = '__Secure-bookingtms-refresh';
const refreshPath = '/api/auth';

/** Seconds: people sign in once a working day. */
const workingDay = 12 * 60 * 60;

/** `Set-Cookie` values of a session that begins, or goes on with a new id token. */
export function sessionCookies(signedIn: SignedIn, now: Date): string[] {
  const idTokenLife = Math.max(0, Math.floor((signedIn.idTokenExpiresAt.getTime() - now.getTime()) / 1000));
  const cookies = [cookie(idTokenCookie, signedIn.idToken, '/', idTokenLife)];
  if (signedIn.refreshToken !== undefined) {
    cookies.push(cookie(refreshTokenCookie, signedIn.refreshToken, refreshPath, workingDay));
  }
  return cookies;
}

/** `Set-Cookie` values that end a session. */
export function clearedCookies(): string[] {
  return [cookie(idTokenCookie, '', '/', 0), cookie(refreshTokenCookie, '', refreshPath, 0)];
}

export function idTokenIn(cookies: readonly string[]): string | undefined {
  return valueIn(cookies, idTokenCookie);
}

export function refreshTokenIn(cookies: readonly string[]): string | undefined {
  return valueIn(cookies, refreshTokenCookie);
}

/** `cookies`: `name=value`, one each. */
function valueIn(cookies: readonly string[], name: string): string | undefined {
  const found = cookies.map((each) => each.trim()).find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || undefined;
}

function cookie(name: string, value: string, path: string, maxAge: number): string {
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=Strict`;
}
