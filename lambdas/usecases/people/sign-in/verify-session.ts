import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { supportAccesses } from '../../../data/platform/support-accesses.ts';
import { type LinkSecret, readSupportGrant } from '../../scope/links.ts';
import {
  activeMembershipOf,
  contextOf,
  nowhere,
  operatorMembership,
  type SessionContext,
} from './session-context.ts';
import { idTokenIn, organizationIn } from './session-cookies.ts';
import { readClaims, type TokenClaims } from './token-claims.ts';

export interface SessionDeps {
  /** `iss` of the pool's tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: JWTVerifyGetKey;
  readonly users: { generation(userId: string): Promise<number> };
  readonly devices: { hasEnded(userId: string, id: string): Promise<boolean> };
  readonly supportAccesses: Pick<ReturnType<typeof supportAccesses>, 'get'>;
  /** The secret that signs support grants. */
  readonly linkSecret: () => Promise<LinkSecret>;
  readonly clock: Clock;
}

/**
 * The person and the organization of the id token in these cookies; null without a valid one.
 * @throws when the pool's keys or the table cannot be reached: this must not sign anyone out
 */
export async function verifySession(
  deps: SessionDeps,
  cookies: readonly string[],
): Promise<SessionContext | null> {
  const token = idTokenIn(cookies);
  const claims = token === undefined ? null : readClaims(await verifiedPayload(deps, token));
  if (!claims || (await hasEnded(deps, claims))) return null;
  const { memberships, hasTwoStep } = claims;
  if (memberships.operator && !hasTwoStep) return null;
  const choice = organizationIn(cookies);
  const chosen = memberships.organizations.find(({ organizationId }) => organizationId === choice);
  if (chosen) return contextOf(claims, activeMembershipOf(chosen));
  if (memberships.operator) {
    return contextOf(claims, operatorMembership(await grantedOrganization(deps, claims, choice)));
  }
  // A person whose chosen organization is no longer theirs must not continue in another one without noticing.
  if (choice !== undefined) return contextOf(claims, nowhere);
  const [first] = memberships.organizations;
  return first ? contextOf(claims, activeMembershipOf(first)) : null;
}

/** Signed out: here and everywhere, or on this device only. */
async function hasEnded(
  { users, devices }: Pick<SessionDeps, 'users' | 'devices'>,
  { userId, generation, sessionId }: TokenClaims,
): Promise<boolean> {
  const [valid, ended] = await Promise.all([
    users.generation(userId),
    sessionId === undefined ? false : devices.hasEnded(userId, sessionId),
  ]);
  return ended || valid > generation;
}

/**
 * The organization that an operator may work in, by the grant in their cookie: their own, not expired and not
 * ended. Else empty.
 */
async function grantedOrganization(
  { linkSecret, clock, supportAccesses }: SessionDeps,
  { userId }: TokenClaims,
  cookie: string | undefined,
): Promise<string> {
  if (cookie === undefined) return '';
  const grant = await readSupportGrant(await linkSecret(), cookie, clock.now());
  if (grant?.userId !== userId) return '';
  const { organizationId, startedAt, accessId } = grant;
  const access = await supportAccesses.get(organizationId, startedAt, accessId);
  return access && access.endedAt === undefined ? organizationId : '';
}

async function verifiedPayload({ issuer, clientId, keys, clock }: SessionDeps, token: string) {
  const expected = { issuer, audience: clientId, algorithms: ['RS256'], currentDate: clock.now() };
  try {
    return (await jwtVerify(token, keys, expected)).payload;
  } catch (error) {
    if (isTokenFault(error)) return null;
    throw error;
  }
}

/** A fault of the token itself, as opposed to a failure to fetch the keys. */
function isTokenFault(error: unknown): boolean {
  const keysUnreachable = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code];
  return error instanceof errors.JOSEError && !keysUnreachable.includes(error.code);
}
