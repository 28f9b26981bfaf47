import type { RouteOutput } from '../../../../core/contract/routes.ts';
import type { AnyCall, CallableRoute, CallInput } from '../../../api/client.ts';
import { request } from './api.ts';

/** A route and its input as the cache knows them, and how to ask. */
export function queryOf<R extends CallableRoute>(route: R, input: CallInput<R>) {
  const asked: AnyCall = input;
  return {
    queryKey: [route, asked],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<RouteOutput<R>> =>
      request(route, { ...asked, signal }),
  };
}
