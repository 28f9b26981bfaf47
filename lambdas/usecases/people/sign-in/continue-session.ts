import type { Clock } from '../../../../core/domain/clock.ts';
import { readUserAgent } from '../../../../core/domain/devices/read-user-agent.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { devices } from '../../../data/people/devices.ts';
import type { SignedIn, UserPool } from '../../../gateways/user-pool.ts';
import { claimsOf, type TokenClaims } from './token-claims.ts';

/** The `User-Agent` header of a request. */
export type Agent = string | undefined;

interface SessionUseDeps {
  readonly devices: Pick<ReturnType<typeof devices>, 'note' | 'end'>;
  readonly clock: Clock;
}

type ContinueDeps = SessionUseDeps & { readonly pool: Pick<UserPool, 'refresh' | 'revoke'> };

/** Notes when and in which browser a session is used; false for one that was ended. */
export async function noteUse(
  { devices, clock }: SessionUseDeps,
  { userId, sessionId }: Pick<TokenClaims, 'userId' | 'sessionId'>,
  agent: Agent,
): Promise<boolean> {
  if (sessionId === undefined) return true;
  const lastUsedAt = toInstant(clock.now());
  return devices.note(userId, { id: sessionId, ...readUserAgent(agent), lastUsedAt });
}

/**
 * New tokens for a session, unless it was ended on another device: then its refresh token ends too.
 * @throws Problem('unauthenticated' | 'rate-limited')
 */
export async function continueSession(
  deps: ContinueDeps,
  refreshToken: string,
  agent: Agent,
): Promise<SignedIn> {
  const signedIn = await deps.pool.refresh(refreshToken);
  const claims = claimsOf(signedIn.idToken);
  if (!claims || (await noteUse(deps, claims, agent))) return signedIn;
  await deps.pool.revoke(refreshToken);
  throw new Problem('unauthenticated', 'session-expired');
}

/** Ends a session, and takes it off the list of its owner's devices. */
export async function endSession(
  { pool, devices, clock }: ContinueDeps,
  refreshToken: string,
): Promise<void> {
  const { idToken } = await pool.refresh(refreshToken);
  await pool.revoke(refreshToken);
  const { userId, sessionId } = claimsOf(idToken) ?? {};
  if (userId === undefined || sessionId === undefined) return;
  await devices.end(userId, sessionId, toInstant(clock.now()));
}
