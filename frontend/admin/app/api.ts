import { paths } from '../../../core/contract/paths.ts';
import type { RouteOutput } from '../../../core/contract/routes.ts';
import { type CallableRoute, type CallInput, clientOf } from '../../api/client.ts';
import { asCallProblem } from '../../api/problem.ts';

/** Calls a route, whoever asks. Throws a CallProblem. */
export const call = clientOf(paths);

let refreshing: Promise<unknown> | undefined;

/**
 * Calls a route for whoever is signed in. The id token lives for an hour: when it has run out, the session is
 * refreshed once, for all calls that wait for it, and the call is made again. Throws a CallProblem.
 */
export async function api<R extends CallableRoute>(route: R, input: CallInput<R>): Promise<RouteOutput<R>> {
  try {
    return await call(route, input);
  } catch (error) {
    if (asCallProblem(error).code !== 'unauthenticated') throw error;
    await refreshed();
    return call(route, input);
  }
}

function refreshed(): Promise<unknown> {
  refreshing ??= call('refreshSignIn', {}).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}
