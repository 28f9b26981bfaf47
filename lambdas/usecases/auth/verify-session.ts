import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { organizationId, venueId } from '../../../core/contract/model/ids.ts';
import { role } from '../../../core/contract/views.ts';
import { idTokenIn } from './session-cookies.ts';

export interface SessionIssuer {
  /** `iss` of the pool's tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: JWTVerifyGetKey;
}

const venueList = z
  .string()
  .refine((text) => text === 'all' || z.array(venueId).safeParse(ids(text)).success);

/** The claims that matter; the `custom:` ones are set by the server alone. */
const claims = z.object({
  token_use: z.literal('id'),
  sub: z.string().min(1),
  email: z.email(),
  name: z.string().optional(),
  'custom:role': role,
  'custom:organization': organizationId,
  'custom:venues': venueList,
});

/** What the authorizer passes on to the functions behind it: strings only, as API Gateway demands. */
export interface SessionContext {
  userId: string;
  name: string;
  email: string;
  role: string;
  organizationId: string;
  /** `all`, or ids with commas between them. */
  venueIds: string;
}

/**
 * Who the id token in these cookies speaks for; null when there is none that holds.
 * @throws when the pool's keys cannot be fetched: that is our trouble, and must not sign anybody out
 */
export async function verifySession(
  { issuer, clientId, keys }: SessionIssuer,
  cookies: readonly string[],
): Promise<SessionContext | null> {
  const token = idTokenIn(cookies);
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, audience: clientId, algorithms: ['RS256'] });
    const known = claims.safeParse(payload);
    return known.success ? contextOf(known.data) : null;
  } catch (error) {
    if (isTokenFault(error)) return null;
    throw error;
  }
}

function contextOf(known: z.infer<typeof claims>): SessionContext {
  return {
    userId: known.sub,
    name: known.name ?? known.email,
    email: known.email,
    role: known['custom:role'],
    organizationId: known['custom:organization'],
    venueIds: known['custom:venues'],
  };
}

/** Any finding about the token itself, as against trouble with fetching the keys. */
function isTokenFault(error: unknown): boolean {
  const keysUnreachable = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code];
  return error instanceof errors.JOSEError && !keysUnreachable.includes(error.code);
}

function ids(text: string): string[] {
  return text.split(',').filter(Boolean);
}
