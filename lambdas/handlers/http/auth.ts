import { authSchemas } from '../../../core/contract/schemas/auth.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { cognitoUserPool, type SignedIn } from '../../gateways/user-pool.ts';
import { httpHandler } from '../../middleware/http.ts';
import { reply } from '../../middleware/reply.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { describeError, log } from '../../runtime/log.ts';
import { clearedCookies, refreshTokenIn, sessionCookies } from '../../usecases/auth/session-cookies.ts';

const userPool = cognitoUserPool(env('USER_POOL_CLIENT_ID'));

export const handler = httpHandler('auth', authSchemas, {
  signIn: async ({ body }, request) => {
    return session(await userPool.signIn(body.email.toLowerCase(), body.password));
  },

  refreshSignIn: async (_input, request) => {
    const refreshToken = refreshTokenIn(request.cookies);
    if (refreshToken === undefined) throw new Problem('unauthenticated', 'Sign in first.');
    return session(await userPool.refresh(refreshToken));
  },

  signOut: async (_input, request) => {
    const refreshToken = refreshTokenIn(request.cookies);
    if (refreshToken !== undefined) await userPool.revoke(refreshToken).catch(notRevoked(request.requestId));
    return reply({ cookies: clearedCookies() });
  },
});

function session(signedIn: SignedIn) {
  return reply({
    output: { expiresAt: signedIn.idTokenExpiresAt.toISOString() },
    cookies: sessionCookies(signedIn, systemClock.now()),
  });
}

/** Whoever signs out is signed out here, whatever the pool says. */
function notRevoked(requestId: string): (error: unknown) => void {
  return (error) => log('session-not-revoked', { requestId, ...describeError(error) });
}
