import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { RouteOutput } from '../../../../core/contract/routes.ts';
import type { AnyCall, CallableRoute, CallInput } from '../../../api/client.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { api, request } from './api.ts';
import { queryOf } from './query-of.ts';

export interface Loading<T> {
  readonly data: T | undefined;
  readonly problem: CallProblem | null;
  /** What is shown belongs to the former question; the answer to the present one is on its way. */
  readonly isStale: boolean;
  readonly refetch: () => void;
}

interface ReadOptions<T> {
  readonly enabled?: boolean;
  /** Milliseconds after which it is asked for again by itself. */
  readonly every?: number | false;
  /** Whether what was read may still change by itself; else it is not asked for again. */
  readonly changes?: (data: T) => boolean;
  readonly staleTime?: number;
}

/** Reads a route. The cache knows it by route and input, so `useRefresh` can name routes. */
export function useApi<R extends CallableRoute>(
  route: R,
  input: CallInput<R>,
  { enabled = true, every = false, changes, staleTime }: ReadOptions<RouteOutput<R>> = {},
): Loading<RouteOutput<R>> {
  const query = useQuery({
    ...queryOf(route, input),
    enabled,
    refetchInterval: ({ state: { data } }) => (data && changes && !changes(data) ? false : every),
    placeholderData: keepPreviousData,
    ...(staleTime === undefined ? {} : { staleTime }),
  });
  return {
    data: query.data,
    problem: query.error ? asCallProblem(query.error) : null,
    isStale: query.isPlaceholderData,
    refetch: () => void query.refetch(),
  };
}

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Routes that answer a page of a list: `items`, and `next` as the cursor of the following page. */
export type ListRoute = {
  [R in CallableRoute]: RouteOutput<R> extends PageOf<unknown> ? R : never;
}[CallableRoute];

export type ItemOf<R extends ListRoute> = RouteOutput<R> extends PageOf<infer T> ? T : never;

export interface Pages<T, First = unknown> extends Omit<Loading<readonly T[]>, 'data'> {
  /** The first page with what it says of the whole list. */
  readonly first?: First | undefined;
  readonly items: readonly T[] | undefined;
  /** Fetches the next page; null at the end of the list. */
  readonly more: (() => void) | null;
  readonly isFetchingMore: boolean;
}

/** One answer, as a page of a list and with all else that it says. */
interface AnswerOf<R extends ListRoute> {
  readonly page: PageOf<ItemOf<R>>;
  readonly whole: RouteOutput<R>;
}

/** Reads a list page by page. */
export function usePages<R extends ListRoute>(
  route: R,
  input: CallInput<R>,
  { enabled = true }: Pick<ReadOptions<unknown>, 'enabled'> = {},
): Pages<ItemOf<R>, RouteOutput<R>> {
  const asked: AnyCall = input;
  const pages = useInfiniteQuery({
    queryKey: [route, asked, 'pages'],
    queryFn: async ({ pageParam, signal }): Promise<AnswerOf<R>> => {
      const query = { ...asked.query, ...(pageParam && { cursor: pageParam }) };
      const whole = await request(route, { ...asked, query, signal });
      return { page: whole, whole };
    },
    initialPageParam: '',
    getNextPageParam: ({ page }: AnswerOf<R>) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    first: pages.data?.pages[0]?.whole,
    items: pages.data?.pages.flatMap(({ page }) => page.items),
    problem: pages.error ? asCallProblem(pages.error) : null,
    isStale: pages.isPlaceholderData,
    refetch: () => void pages.refetch(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
    isFetchingMore: pages.isFetchingNextPage,
  };
}

/** Reads these routes again, whatever they were asked with. */
export function useRefresh(): (...routes: readonly CallableRoute[]) => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    async (...routes) => {
      await Promise.all(routes.map((route) => queryClient.invalidateQueries({ queryKey: [route] })));
    },
    [queryClient],
  );
}

interface ActionOptions<R extends CallableRoute> {
  /** Routes whose answers this changes: they are read again before `onDone`. */
  readonly refresh?: readonly CallableRoute[];
  readonly onDone?: (answer: RouteOutput<R>, input: CallInput<R>) => void;
  /** For actions outside a form: nothing else says why they failed. */
  readonly onProblem?: (problem: CallProblem) => void;
}

export interface Action<R extends CallableRoute> {
  readonly run: (input: CallInput<R>) => void;
  /** The same, for a caller that waits. @throws CallProblem */
  readonly runAsync: (input: CallInput<R>) => Promise<RouteOutput<R>>;
  readonly isRunning: boolean;
  readonly problem: CallProblem | null;
  readonly reset: () => void;
}

/** Calls a route that changes something. */
export function useAction<R extends CallableRoute>(
  route: R,
  { refresh = [], onDone, onProblem }: ActionOptions<R> = {},
): Action<R> {
  const refreshRoutes = useRefresh();
  const mutation = useMutation({
    mutationFn: (input: CallInput<R>) => api(route, input),
    onSuccess: async (answer, input) => {
      await refreshRoutes(...refresh);
      onDone?.(answer, input);
    },
    onError: (error) => onProblem?.(asCallProblem(error)),
  });
  return {
    run: mutation.mutate,
    runAsync: mutation.mutateAsync,
    isRunning: mutation.isPending,
    problem: mutation.error ? asCallProblem(mutation.error) : null,
    reset: mutation.reset,
  };
}
