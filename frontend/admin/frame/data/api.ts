import { paths } from '../../../../core/contract/paths.ts';
import type { RouteOutput } from '../../../../core/contract/routes.ts';
import {
  type AnyCall,
  type CallableRoute,
  type CallInput,
  clientOf,
  requestRoute,
} from '../../../api/client.ts';
import { asCallProblem } from '../../../api/problem.ts';

/** Calls a route without a session. @throws CallProblem */
export const call = clientOf(paths);

let refreshing: Promise<unknown> | undefined;

/**
 * Calls a route with the session. An id token lives for an hour: when it has expired, the session is refreshed once
 * for all waiting calls, and the call is repeated.
 * @throws CallProblem
 */
export function api<R extends CallableRoute>(route: R, input: CallInput<R>): Promise<RouteOutput<R>> {
  return request(route, input);
}

/** The same for an input and an answer whose types only the caller knows. @throws CallProblem */
export async function request(route: CallableRoute, input: AnyCall) {
  try {
    return await requestRoute(paths[route], input);
  } catch (error) {
    if (asCallProblem(error).code !== 'unauthenticated') throw error;
    await refreshSession();
    return requestRoute(paths[route], input);
  }
}

function refreshSession(): Promise<unknown> {
  refreshing ??= call('refreshSignIn', {}).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}
