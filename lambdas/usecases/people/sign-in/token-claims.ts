import { decodeJwt } from 'jose';
import * as z from 'zod';
import { type Memberships, parseMemberships } from '../../../../core/domain/permissions/memberships.ts';

/** The claims of an id token that are used; only the server sets the `custom:` ones. */
const claims = z.object({
  token_use: z.literal('id'),
  sub: z.string().min(1),
  email: z.email(),
  name: z.string().optional(),
  /** Names the refresh token that the session began with; the tokens of a session share it. */
  origin_jti: z.string().optional(),
  'custom:memberships': z.string(),
  'custom:second_factor': z.string().optional(),
  'custom:generation': z.coerce.number().int().catch(0),
});

export interface TokenClaims {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: Memberships;
  readonly hasTwoStep: boolean;
  readonly generation: number;
  readonly sessionId?: string | undefined;
}

/** The claims of a token; null if it is not an id token, or has no memberships. */
export function readClaims(payload: unknown): TokenClaims | null {
  const known = claims.safeParse(payload);
  if (!known.success) return null;
  const { sub, email, name = email, 'custom:generation': generation, origin_jti: sessionId } = known.data;
  const memberships = parseMemberships(known.data['custom:memberships']);
  if (!memberships || (!memberships.operator && memberships.organizations.length === 0)) return null;
  const hasTwoStep = known.data['custom:second_factor'] === 'totp';
  return { userId: sub, email, name, memberships, hasTwoStep, generation, sessionId };
}

/** Of a token that comes from the pool itself, or that the authorizer has checked for this request. */
export function claimsOf(idToken: string): TokenClaims | null {
  return readClaims(decodeJwt(idToken));
}
