import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { api } from '../../../app/api.ts';

export type MemberLine = RouteOutput<'getMember'>;

const queryKey = ['members'];

export function useMembers() {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api('listMembers', { query: { limit: 50, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** Looks again at who is there, after a change or after somebody else's. */
export function useMembersAnew(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey });
}
