import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { SignedIn } from '../../../gateways/user-pool.ts';

/**
 * Sent with every request to this host. Scripts cannot read it, and other sites cannot cause it to be sent.
 */
const idTokenCookie = '__Host-bookingtms';

/** The person's current organization; for an operator a signed support grant. */
const organizationCookie = '__Host-bookingtms-organization';

/** Sent only to the paths that use it. `__Host-` would require the path `/`. */
const refreshTokenCookie = '__Secure-bookingtms-refresh';
const challengeCookie = '__Secure-bookingtms-challenge';
const authPath = '/api/auth';

/** Seconds: people sign in once a working day. */
const workingDay = 12 * 60 * 60;

/** `Set-Cookie` values of a session that starts, or continues with a new id token. */
export function sessionCookies(signedIn: SignedIn, now: Date): string[] {
  const idTokenLife = Math.max(0, Math.floor((signedIn.idTokenExpiresAt.getTime() - now.getTime()) / 1000));
  const cookies = [cookie(idTokenCookie, signedIn.idToken, '/', idTokenLife)];
  if (signedIn.refreshToken !== undefined) {
    cookies.push(cookie(refreshTokenCookie, signedIn.refreshToken, authPath, workingDay));
  }
  return cookies;
}

/** What a sign-in continues with once its question is answered; `life` in seconds. */
export function questionCookie(text: string, life: number): string {
  return cookie(challengeCookie, Buffer.from(text).toString('base64url'), authPath, life);
}

export function clearedQuestionCookie(): string {
  return cookie(challengeCookie, '', authPath, 0);
}

/**
 * For members the id of one of their organizations; for operators a grant, which contains its own end. `life`
 * in seconds.
 */
export function organizationChoice(value: OrganizationId | string, life = workingDay): string {
  return cookie(organizationCookie, value, '/', life);
}

/** `Set-Cookie` values that end a session. */
export function clearedCookies(): string[] {
  return [
    cookie(idTokenCookie, '', '/', 0),
    cookie(refreshTokenCookie, '', authPath, 0),
    organizationChoice('', 0),
    clearedQuestionCookie(),
  ];
}

export function idTokenIn(cookies: readonly string[]): string | undefined {
  return valueIn(cookies, idTokenCookie);
}

export function refreshTokenIn(cookies: readonly string[]): string | undefined {
  return valueIn(cookies, refreshTokenCookie);
}

export function organizationIn(cookies: readonly string[]): string | undefined {
  return valueIn(cookies, organizationCookie);
}

export function questionIn(cookies: readonly string[]): string | undefined {
  const value = valueIn(cookies, challengeCookie);
  return value === undefined ? undefined : Buffer.from(value, 'base64url').toString();
}

/** `cookies`: `name=value`, one each. */
function valueIn(cookies: readonly string[], name: string): string | undefined {
  const found = cookies.map((each) => each.trim()).find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || undefined;
}

function cookie(name: string, value: string, path: string, maxAge: number): string {
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=Strict`;
}
